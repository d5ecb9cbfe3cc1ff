package dev.socketlab.grading.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.Starter;
import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a program ready to start, by what is there: a Makefile, a pom.xml or a package.json decides
 * where it names the program, else the source's language does. Each program is built by itself, so
 * that a mistake in one does not touch the others.
 */
public final class Builder {

  /** What Maven and Cargo say of a library that they would have to fetch. */
  private static final Pattern MISSING_LIBRARY =
      Pattern.compile(
          "artifact (\\S+) has not been downloaded|no matching package named `([^`]+)` found");

  private static final Pattern HAS_MAIN = Pattern.compile("\\bmain\\s*\\(");

  private final Path folder;
  private final String program;
  private final List<String> names;
  private final Starter starter;
  private final Provided provided;
  private final Tools tools;

  /**
   * @param starter starts compilers, which run what a submission tells them
   * @param provided libraries for those that would fetch them from the network
   * @param folder a private copy of the submission: it is built there
   * @param program as the assignment calls it
   * @param names what its file may be called, without ending
   */
  public Builder(
      Starter starter, Provided provided, Path folder, String program, List<String> names) {
    this.provided = provided;
    this.starter = starter;
    this.tools = new Tools(starter.sandbox().path());
    this.folder = folder;
    this.program = program;
    this.names = names;
  }

  /** Builds the program and says how to launch it. */
  public Launch build() throws BuildFailure, MissingTool, IOException, InterruptedException {
    Optional<Launch> described = fromMakefile();
    if (described.isEmpty()) {
      described = fromPackageJson();
    }
    if (described.isEmpty()) {
      described = fromPom();
    }
    if (described.isEmpty()) {
      described = fromCargo();
    }
    if (described.isPresent()) {
      return described.get();
    }
    Path source =
        ProgramFinder.find(folder, names)
            .orElseThrow(
                () ->
                    new BuildFailure(
                        program + " was not handed in",
                        "",
                        "no file named " + String.join(" or ", names) + " with a known ending"));
    String shown = folder.relativize(source).toString();
    return switch (ProgramFinder.ending(source)) {
      case "py" -> launch(List.of(tools.python().toString()), "python3", source, shown);
      case "js", "mjs", "cjs" ->
          launch(List.of(tools.need("node").toString()), "node", source, shown);
      case "jar" ->
          launch(List.of(tools.jdk("java").toString(), "-jar"), "java -jar", source, shown);
      case "java" -> fromJava(source);
      case "c" -> fromC(source, "gcc", List.of("c"));
      case "cpp", "cc", "cxx" -> fromC(source, "g++", List.of("cpp", "cc", "cxx"));
      default -> throw new IllegalStateException("no way to start " + source);
    };
  }

  private static Launch launch(List<String> with, String tool, Path file, String shown) {
    List<String> command = new ArrayList<>(with);
    command.add(file.toString());
    return new Launch(command, tool + " " + shown, file.getParent());
  }

  /** A Makefile counts where it has a target of the program's name, as a file or as a word. */
  private Optional<Launch> fromMakefile()
      throws BuildFailure, MissingTool, IOException, InterruptedException {
    for (String file : List.of("Makefile", "makefile", "GNUmakefile")) {
      Path makefile = folder.resolve(file);
      if (!Source.isFile(makefile)) {
        continue;
      }
      String rules = Source.text(makefile);
      for (String name : names) {
        if (Pattern.compile(
                "(?m)^([^#\\n\\t:=]*\\s)?" + Pattern.quote(name) + "(\\s[^:=\\n]*)?:(?!=)")
            .matcher(rules)
            .find()) {
          run(List.of(tools.need("make").toString(), name), "make " + name, folder);
          Path made = folder.resolve(name);
          if (Source.isFile(made) && Files.isExecutable(made)) {
            return Optional.of(new Launch(List.of(made.toString()), "./" + name, folder));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A script of the program's name, as "npm run NAME" would run it. */
  private Optional<Launch> fromPackageJson()
      throws BuildFailure, MissingTool, IOException, InterruptedException {
    Path file = folder.resolve("package.json");
    if (!Source.isFile(file)) {
      return Optional.empty();
    }
    JsonNode described;
    try {
      described = new ObjectMapper().readTree(Source.bytes(file));
    } catch (com.fasterxml.jackson.core.JacksonException malformed) {
      throw new BuildFailure("package.json is not JSON", "", malformed.getOriginalMessage());
    }
    for (String name : names) {
      String script = described.path("scripts").path(name).asText("");
      if (!script.isEmpty()) {
        tools.need("node");
        linkModules(described.path("dependencies"));
        if (described.path("scripts").has("build")) {
          run(List.of(tools.need("npm").toString(), "run", "build"), "npm run build", folder);
        }
        return Optional.of(
            new Launch(List.of("sh", "-c", "exec " + script + " \"$@\"", name), script, folder));
      }
    }
    return Optional.empty();
  }

  /** What "npm install" would fetch is taken from what is provided. */
  private void linkModules(JsonNode dependencies) throws MissingTool, IOException {
    Path modules = folder.resolve("node_modules");
    if (dependencies.isEmpty() || Files.exists(modules)) {
      return;
    }
    for (Iterator<String> needed = dependencies.fieldNames(); needed.hasNext(); ) {
      String library = needed.next();
      if (provided.of("npm").filter(all -> Files.isDirectory(all.resolve(library))).isEmpty()) {
        throw MissingTool.library("npm", library);
      }
    }
    Files.createSymbolicLink(modules, provided.of("npm").orElseThrow());
  }

  /** Cargo builds all of a package; the program is the one that carries the name. */
  private Optional<Launch> fromCargo()
      throws BuildFailure, MissingTool, IOException, InterruptedException {
    for (Path crate : List.of(folder, folder.resolve(program))) {
      if (!Source.isFile(crate.resolve("Cargo.toml"))) {
        continue;
      }
      List<String> command =
          new ArrayList<>(List.of(tools.need("cargo").toString(), "build", "--release"));
      command.addAll(List.of("--offline", "--quiet"));
      provided
          .of("cargo")
          .ifPresent(
              crates -> {
                command.addAll(List.of("--config", "source.crates-io.replace-with='provided'"));
                command.addAll(List.of("--config", "source.provided.directory='" + crates + "'"));
              });
      run(command, "cargo build --release --offline", crate);
      for (String name : names) {
        Path made = crate.resolve("target/release/" + name);
        if (Files.isExecutable(made)) {
          return Optional.of(new Launch(List.of(made.toString()), "target/release/" + name, crate));
        }
      }
    }
    return Optional.empty();
  }

  /** Maven is asked once to package everything; the jar is the one that carries the name. */
  private Optional<Launch> fromPom()
      throws BuildFailure, MissingTool, IOException, InterruptedException {
    if (!Source.isFile(folder.resolve("pom.xml"))) {
      return Optional.empty();
    }
    Path repository = provided.of("maven").orElse(folder.resolve(".m2"));
    run(
        List.of(
            tools.need("mvn").toString(),
            "-q",
            "-B",
            "-o",
            "-Dmaven.repo.local=" + repository,
            "-DskipTests",
            "package"),
        "mvn -o -DskipTests package",
        folder);
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(".jar"))
          .filter(
              file ->
                  names.stream().anyMatch(name -> file.getFileName().toString().startsWith(name)))
          .filter(file -> !file.getFileName().toString().startsWith("original-"))
          .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
          .map(
              jar ->
                  new Launch(
                      List.of(javaCommand(), "-jar", jar.toString()),
                      "java -jar " + folder.relativize(jar),
                      folder));
    }
  }

  private static String javaCommand() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Compiles the main class and what it uses, from the root that its package tells. */
  private Launch fromJava(Path source)
      throws BuildFailure, MissingTool, IOException, InterruptedException {
    String text = Source.text(source);
    var matcher = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;").matcher(text);
    String packageName = matcher.find() ? matcher.group(1) : "";
    Path root = source.getParent();
    for (int i = 0; !packageName.isEmpty() && i < packageName.split("\\.", -1).length; i++) {
      if (root.equals(folder)) {
        break;
      }
      root = root.getParent();
    }
    Path classes = newFolder("classes-");
    run(
        List.of(
            tools.jdk("javac").toString(),
            "-encoding",
            "UTF-8",
            "-nowarn",
            "-implicit:class",
            "-sourcepath",
            root.toString(),
            "-d",
            classes.toString(),
            source.toString()),
        "javac " + folder.relativize(source),
        folder);
    String name = source.getFileName().toString().replaceFirst("\\.java$", "");
    String main = packageName.isEmpty() ? name : packageName + "." + name;
    return new Launch(
        List.of(tools.jdk("java").toString(), "-cp", classes.toString(), main),
        "java " + main,
        source.getParent());
  }

  /** Compiles the file with those beside it that are no programs of their own. */
  private Launch fromC(Path source, String compiler, List<String> endings)
      throws BuildFailure, MissingTool, IOException, InterruptedException {
    List<String> files = new ArrayList<>(List.of(source.toString()));
    try (Stream<Path> beside = Files.list(source.getParent())) {
      for (Path other : beside.sorted().toList()) {
        if (!other.equals(source)
            && endings.contains(ProgramFinder.ending(other))
            && !HAS_MAIN.matcher(Source.text(other)).find()) {
          files.add(other.toString());
        }
      }
    }
    Path made = newFolder("made-").resolve(program);
    List<String> command = new ArrayList<>(List.of(tools.need(compiler).toString()));
    command.addAll(List.of("-g", "-O1", "-pthread", "-o", made.toString()));
    command.addAll(files);
    command.add("-lm");
    run(command, compiler + " -pthread " + folder.relativize(source), source.getParent());
    return new Launch(List.of(made.toString()), "./" + program, source.getParent());
  }

  /** For what compilers make. */
  private Path newFolder(String prefix) throws IOException, InterruptedException {
    Path made = Files.createTempDirectory(folder, prefix);
    starter.sandbox().give(made);
    return made;
  }

  private void run(List<String> command, String shown, Path in)
      throws BuildFailure, MissingTool, IOException, InterruptedException {
    Program build = starter.start(command, in, printed -> {});
    try (build) {
      build.awaitEnd(Long.MAX_VALUE);
    }
    // The compiler names files of a private copy: the student knows them by their own names.
    String words = build.output().text().replace(folder + "/", "").strip();
    if (build.breach().isPresent()) {
      throw new BuildFailure(
          program + " was not built: the build " + build.breach().get().deed(), shown, words);
    }
    if (build.exitCode().orElse(1) != 0) {
      Matcher missing = MISSING_LIBRARY.matcher(words);
      if (missing.find()) {
        boolean maven = missing.group(1) != null;
        throw MissingTool.library(
            maven ? "maven" : "cargo", maven ? missing.group(1) : missing.group(2));
      }
      throw new BuildFailure(program + " does not compile", shown, words);
    }
  }
}
