package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.Languages;
import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.Source;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.finding.UnusableProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds Java: the main class and the classes that it uses, wherever they are in the submission.
 * Most submissions in the layout of Maven or Gradle compile with javac alone.
 */
final class JavaBuild {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|enum|interface)\\s+(\\w+)");

  private static final Pattern PUBLIC =
      Pattern.compile(
          "(?m)^\\s*public\\s+(?:(?:final|abstract|sealed|non-sealed|strictfp)\\s+)*"
              + "(?:class|interface|record|enum|@interface)\\s+(\\w+)");
  private static final Pattern MAIN_OUTSIDE =
      Pattern.compile("(?m)^(?:static\\s+)?void\\s+main\\s*\\(");

  private final BuildRunner runner;

  JavaBuild(BuildRunner runner) {
    this.runner = runner;
  }

  LaunchCommand build(Path handedIn)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Path classes = runner.newFolder("classes-");
    List<Path> jars = jars();
    Path source = underItsClassName(handedIn);
    Set<Path> roots = new LinkedHashSet<>();
    roots.add(root(source));
    for (Path other : ProgramFinder.files(runner.folder())) {
      if (ProgramFinder.extension(other).equals("java") && !other.equals(handedIn)) {
        Optional<String> name = otherClassName(other);
        boolean free =
            name.isPresent() && !Files.exists(other.resolveSibling(name.get() + ".java"));
        roots.add(root(free ? underItsClassName(other) : other));
      }
    }
    try {
      compile(List.of(source), roots, jars, classes);
    } catch (UnusableProgram failure) {
      // A class may be in a file with another name, or in a folder that does not match its package.
      if (isWrittenForNewerJava(source)) {
        throw new MissingTool("Java 25");
      }
      List<Path> sources = withSiblings(source);
      if (sources.size() == 1) {
        throw failure;
      }
      try {
        compile(sources, roots, jars, classes);
      } catch (UnusableProgram secondFailure) {
        throw failure; // the first messages are about the program itself
      }
    }
    String main = mainClass(source);
    List<Path> path = new ArrayList<>(List.of(classes));
    path.addAll(jars);
    return new LaunchCommand(
        List.of(runner.tools().jdk("java").toString(), "-cp", joined(path), main),
        "java " + main,
        source.getParent());
  }

  /** The file, or a copy of it that has the name of its public class, as javac demands. */
  private Path underItsClassName(Path file) throws IOException, InterruptedException {
    Optional<String> name = otherClassName(file);
    if (name.isEmpty()) {
      return file;
    }
    Path renamed = file.resolveSibling(name.get() + ".java");
    if (Files.exists(renamed)) {
      renamed = runner.newFolder("renamed-").resolve(renamed.getFileName());
    }
    return Files.copy(file, renamed);
  }

  /** The name of its public class, if the file is called otherwise. */
  private static Optional<String> otherClassName(Path file) throws IOException {
    String code = SourceCode.of(file).code();
    String stem = Languages.stem(file);
    boolean declaresIt = TYPE.matcher(code).results().anyMatch(type -> type.group(1).equals(stem));
    return PUBLIC
        .matcher(code)
        .results()
        .filter(type -> !declaresIt)
        .map(type -> type.group(1))
        .filter(name -> !name.equals(stem))
        .findFirst();
  }

  /** Whether its main method is in no class. */
  private static boolean isWrittenForNewerJava(Path source) throws IOException {
    String code = SourceCode.of(source).code();
    Matcher main = MAIN_OUTSIDE.matcher(code);
    return main.find() && !TYPE.matcher(code.substring(0, main.start())).find();
  }

  private void compile(List<Path> sources, Set<Path> roots, List<Path> jars, Path classes)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(runner.tools().jdk("javac").toString()));
    command.addAll(List.of("-encoding", "UTF-8", "-nowarn", "-implicit:class"));
    command.addAll(List.of("-sourcepath", joined(roots), "-d", classes.toString()));
    if (!jars.isEmpty()) {
      command.addAll(List.of("-classpath", joined(jars)));
    }
    sources.forEach(file -> command.add(file.toString()));
    runner.run(command, "javac " + runner.shown(sources.get(0)), runner.folder());
  }

  private static String joined(Iterable<Path> paths) {
    List<String> words = new ArrayList<>();
    paths.forEach(path -> words.add(path.toString()));
    return String.join(":", words);
  }

  /** The source root: above the folders of its package, or its own folder if those do not match. */
  private Path root(Path source) throws IOException {
    Path root = source.getParent();
    String[] names = packageOf(source).split("\\.", -1);
    for (int i = names.length - 1; i >= 0 && !names[i].isEmpty(); i--) {
      if (root.equals(runner.folder()) || !root.getFileName().toString().equals(names[i])) {
        return source.getParent();
      }
      root = root.getParent();
    }
    return root;
  }

  private static String packageOf(Path source) throws IOException {
    Matcher matcher = PACKAGE.matcher(SourceCode.of(source).code());
    return matcher.find() ? matcher.group(1) : "";
  }

  /** The class with the main method, which usually, but not always, has the file's name. */
  private static String mainClass(Path source) throws IOException {
    String stem = Languages.stem(source);
    String code = SourceCode.of(source).code();
    List<String> types = TYPE.matcher(code).results().map(found -> found.group(1)).toList();
    String name = stem;
    if (!types.contains(stem)) {
      int main = code.indexOf("void main");
      name =
          TYPE.matcher(code)
              .results()
              .filter(found -> found.start() < main)
              .reduce((first, second) -> second)
              .map(found -> found.group(1))
              .orElse(stem);
    }
    String packageName = packageOf(source);
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  private static List<Path> withSiblings(Path source) throws IOException {
    try (Stream<Path> files = Files.list(source.getParent())) {
      List<Path> all = new ArrayList<>(List.of(source));
      for (Path file : files.sorted().toList()) {
        // A file that is called otherwise has a copy with the right name by now.
        if (ProgramFinder.extension(file).equals("java")
            && !file.equals(source)
            && otherClassName(file).isEmpty()) {
          all.add(file);
        }
      }
      return all;
    }
  }

  /** Libraries that were handed in. */
  private List<Path> jars() throws IOException {
    return Source.below(runner.folder(), 4).stream()
        .filter(file -> ProgramFinder.extension(file).equals("jar"))
        .toList();
  }
}
