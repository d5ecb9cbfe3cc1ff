package dev.socketlab.grading.hostile;

import dev.socketlab.grading.Examples;
import dev.socketlab.grading.submission.PackedArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A class folder with hostile submissions, and good ones before and after them. What cannot be kept
 * among sources is made here: links, odd names, archives, compiled classes.
 *
 * @param folder of the class
 * @param names what stands for a name between @ signs in the attacks' sources
 */
record HostileClass(Path folder, Map<String, String> names) {

  /** Graded first and last: beside attacks at work, and after what these may have left. */
  static final Map<String, String> GOOD =
      Map.of("a-good-one", "ana-python", "zz-good-one", "ben-java");

  /** What is not for others' eyes. */
  static final String SECRET = "secret-of-another.txt";

  private static final String ODD_NAME =
      "odd-names <img src=x onerror=alert(1)>\n\u001b[31m\u202e&amp;\"'";

  /** What the submission of an attack is called. */
  static String nameOf(String attack) {
    return attack.equals("odd-names") ? ODD_NAME : attack;
  }

  void addGood() throws IOException {
    for (Map.Entry<String, String> good : GOOD.entrySet()) {
      Path submission = Files.createDirectories(folder.resolve(good.getKey()));
      copyFiles(Examples.FOLDER.resolve(good.getValue()), submission);
      Files.writeString(submission.resolve(SECRET), names.get("SECRET"));
    }
  }

  void add(String id) throws IOException {
    switch (id) {
      case "zip-bomb" -> addZipBomb();
      case "zip-slip" -> addZipSlip();
      case "tar-link" -> addTarLink();
      case "split-character" -> addSplitCharacter();
      case "link-to-program" ->
          Files.createSymbolicLink(
              Files.createDirectory(folder.resolve(id)).resolve("server1.py"),
              folder.resolve("a-good-one/server1.py"));
      case "links-out" -> addLinks(addFolder(id, id));
      case "annotation-processor" -> compileProcessor(addFolder(id, id));
      case "odd-names" -> addOddFiles(addFolder(ODD_NAME, id));
      case "passes-notes", "leaves-keys" -> {
        // One more than there are workers, so that one worker grades two of them.
        addFolder(id, id);
        for (int i = 0; i < Run.JOBS; i++) {
          addFolder(id + "-again-" + i, id);
        }
      }
      default -> addFolder(id, id);
    }
  }

  /** The attack's own files with the names filled in, and an honest server that it can use. */
  private Path addFolder(String name, String attack) throws IOException {
    Path submission = Files.createDirectory(folder.resolve(name));
    Path examples = Examples.FOLDER.resolve("ana-python");
    Files.copy(examples.resolve("calc.py"), submission.resolve("calc.py"));
    Files.copy(examples.resolve("server1.py"), submission.resolve("honest1.py"));
    copyFilled(Attack.FOLDER.resolve("shared"), submission);
    copyFilled(Attack.FOLDER.resolve("attacks").resolve(attack), submission);
    return submission;
  }

  private void copyFilled(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      String text = Files.readString(file).replace("@ID@", to.getFileName().toString());
      for (Map.Entry<String, String> name : names.entrySet()) {
        text = text.replace("@" + name.getKey() + "@", name.getValue());
      }
      Files.writeString(to.resolve(file.getFileName()), text);
    }
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void addLinks(Path submission) throws IOException {
    Files.createSymbolicLink(
        submission.resolve("link-to-another"), folder.resolve("a-good-one").resolve(SECRET));
    Files.createSymbolicLink(submission.resolve("link-to-machine"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(submission.resolve("link-to-root"), Path.of("/"));
    Files.createSymbolicLink(submission.resolve("link-loop"), Path.of("link-loop"));
  }

  private static void compileProcessor(Path submission) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path source = submission.resolve("Evil.java");
    String[] call = {"-proc:none", "-d", submission.toString(), source.toString()};
    if (compiler.run(null, System.out, System.err, call) != 0) {
      throw new IOException("the annotation processor does not compile");
    }
    Path services = Files.createDirectories(submission.resolve("META-INF/services"));
    Files.writeString(services.resolve("javax.annotation.processing.Processor"), "Evil");
  }

  private static void addOddFiles(Path submission) throws IOException {
    Files.writeString(submission.resolve("<script>alert(1)<\u2044script>"), "");
    Files.writeString(submission.resolve("two\nlines\r\u001b]0;title\u0007\u0085\u2028"), "");
    Files.writeString(submission.resolve("\u202egnp.exe"), "");
    // No text in any encoding; Java cannot make it.
    int code = run(submission, "touch \"$(printf 'not-utf8-\\377')\"");
    if (code != 0) {
      throw new IOException("touch ended with " + code);
    }
  }

  private static int run(Path folder, String script) throws IOException {
    try {
      return new ProcessBuilder("sh", "-c", script)
          .directory(folder.toFile())
          .inheritIO()
          .start()
          .waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private void addZipBomb() throws IOException {
    byte[] zeros = new byte[16 << 20];
    try (PackedArchive bomb = PackedArchive.create(folder.resolve("zip-bomb.zip"))) {
      bomb.file("server1.py", "import honest1");
      for (int i = 0; i < 12; i++) {
        bomb.file("zeros" + i, zeros, 0644);
      }
    }
  }

  private void addZipSlip() throws IOException {
    String up = "../".repeat(30);
    try (PackedArchive slip = PackedArchive.create(folder.resolve("zip-slip.zip"))) {
      slip.file("server1.py", "import honest1");
      slip.file(up + names.get("HOST").substring(1) + "/effect-zip-slip", "was here");
    }
  }

  /** Where the name of its entry is cut for a sentence, a character of two halves stands. */
  private void addSplitCharacter() throws IOException {
    try (PackedArchive tar = PackedArchive.create(folder.resolve("split-character.tar.gz"))) {
      tar.file("../a" + "\ud83d\ude00".repeat(100), new byte[0], 0644);
    }
  }

  private void addTarLink() throws IOException {
    try (PackedArchive tar = PackedArchive.create(folder.resolve("tar-link.tar.gz"))) {
      tar.link("host", names.get("HOST"));
      tar.file("host/effect-tar-link", "was here".getBytes(StandardCharsets.UTF_8), 0644);
    }
  }
}
