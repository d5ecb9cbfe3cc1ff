package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.BuildFiles;
import dev.socketlab.grading.finding.Languages;
import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.Source;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.finding.SourceTraits;
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
 * C and C++: by the Makefile or the CMakeLists.txt that mentions the file, where they make it; else
 * by the compiler, with the files beside it that are no programs of their own.
 */
final class NativeBuild {

  private static final Pattern INCLUDE = Pattern.compile("#\\s*include\\s*\"([^\"]+)\"");
  private static final Pattern EXECUTABLE =
      Pattern.compile("(?i)add_executable\\s*\\(\\s*(\\S+)([^)]*)\\)");

  private final BuildRunner runner;

  NativeBuild(BuildRunner runner) {
    this.runner = runner;
  }

  LaunchCommand build(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    try {
      return direct(source);
    } catch (UnusableProgram failure) {
      // It may need flags or files that only a build file names.
      Optional<LaunchCommand> described = described(source);
      if (described.isPresent()) {
        return described.get();
      }
      throw failure;
    }
  }

  private LaunchCommand direct(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    boolean c = ProgramFinder.ending(source).equals("c");
    List<String> endings = c ? List.of("c") : List.of("cpp", "cc", "cxx");
    List<String> files = beside(source, endings);
    Set<Path> folders = new LinkedHashSet<>();
    included(source, endings, files, folders);
    try {
      return compile(source, c ? "gcc" : "g++", files, folders);
    } catch (UnusableProgram failure) {
      if (files.isEmpty()) {
        throw failure;
      }
      try {
        // What lies beside it may be of another program.
        return compile(source, c ? "gcc" : "g++", List.of(), folders);
      } catch (UnusableProgram alone) {
        throw failure;
      }
    }
  }

  private LaunchCommand compile(Path source, String compiler, List<String> files, Set<Path> folders)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Path made = runner.newFolder("made-").resolve(runner.program());
    List<String> command = new ArrayList<>(List.of(runner.tools().need(compiler).toString()));
    command.addAll(List.of("-g", "-O1", "-pthread", "-o", made.toString()));
    folders.forEach(folder -> command.add("-I" + folder));
    command.add(source.toString());
    command.addAll(files);
    command.add("-lm");
    runner.run(command, compiler + " -pthread " + runner.shown(source), source.getParent());
    return new LaunchCommand(List.of(made.toString()), "./" + runner.program(), source.getParent());
  }

  private static List<String> beside(Path source, List<String> endings) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> beside = Files.list(source.getParent())) {
      for (Path other : beside.sorted().toList()) {
        if (!other.equals(source)
            && endings.contains(ProgramFinder.ending(other))
            && !SourceTraits.hasMain(SourceCode.of(other))) {
          files.add(other.toString());
        }
      }
    }
    return files;
  }

  /**
   * Headers in other folders of the submission, and the files of their names that hold the code.
   */
  private void included(Path source, List<String> endings, List<String> files, Set<Path> folders)
      throws IOException {
    Matcher include = INCLUDE.matcher(SourceCode.of(source).code());
    List<Path> all = ProgramFinder.files(runner.folder());
    while (include.find()) {
      Path name = Path.of(include.group(1)).getFileName();
      if (name == null || Files.exists(source.resolveSibling(include.group(1)))) {
        continue;
      }
      for (Path file : all) {
        boolean header = file.getFileName().equals(name);
        boolean code =
            endings.contains(ProgramFinder.ending(file))
                && Languages.stem(file).equals(Languages.stem(name))
                && !SourceTraits.hasMain(SourceCode.of(file));
        if (header) {
          folders.add(file.getParent());
        } else if (code && !files.contains(file.toString()) && !file.equals(source)) {
          files.add(file.toString());
        }
      }
    }
  }

  private Optional<LaunchCommand> described(Path source)
      throws MissingTool, IOException, InterruptedException {
    for (Path at = source.getParent(); at.startsWith(runner.folder()); at = at.getParent()) {
      try {
        Optional<LaunchCommand> made = fromCMake(source, at);
        if (made.isEmpty()) {
          made = fromMakefile(source, at);
        }
        if (made.isPresent()) {
          return made;
        }
      } catch (UnusableProgram worse) {
        return Optional.empty(); // the compiler's own words are shown then
      }
    }
    return Optional.empty();
  }

  private Optional<LaunchCommand> fromCMake(Path source, Path at)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Matcher executable = EXECUTABLE.matcher(Source.text(at.resolve("CMakeLists.txt")));
    while (executable.find()) {
      if (!executable.group(2).contains(source.getFileName().toString())
          && !executable.group(2).contains("${")) {
        continue;
      }
      String cmake = runner.tools().need("cmake").toString();
      Path made = runner.newFolder("made-");
      runner.run(List.of(cmake, "-S", at.toString(), "-B", made.toString()), "cmake -S .", at);
      runner.run(List.of(cmake, "--build", made.toString()), "cmake --build", at);
      return executables(made)
          .filter(file -> file.getFileName().toString().equals(executable.group(1)))
          .findFirst()
          .map(file -> launch(file, at));
    }
    return Optional.empty();
  }

  /** What "make" makes that was not there before, and carries the name of the file or a target. */
  private Optional<LaunchCommand> fromMakefile(Path source, Path at)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    for (String name : BuildFiles.MAKEFILES) {
      String rules = Source.text(at.resolve(name));
      String stem = Languages.stem(source);
      if (!rules.contains(stem)) {
        continue;
      }
      Set<Path> before = new LinkedHashSet<>(executables(at).toList());
      runner.run(List.of(runner.tools().need("make").toString()), "make", at);
      List<Path> made = executables(at).filter(file -> !before.contains(file)).toList();
      Optional<String> target = target(rules, source);
      return made.stream()
          .filter(
              file ->
                  made.size() == 1
                      || Languages.stem(file).equals(stem)
                      || target.filter(file.getFileName().toString()::equals).isPresent())
          .findFirst()
          .map(file -> launch(file, at));
    }
    return Optional.empty();
  }

  /** The name after -o in a line that names the file. */
  private static Optional<String> target(String rules, Path source) {
    Matcher output =
        Pattern.compile(
                "(?m)^[^\\n]*" + Pattern.quote(Languages.stem(source)) + "\\.[^\\n]*-o\\s+(\\S+)")
            .matcher(rules);
    return output.find() ? Optional.of(output.group(1)) : Optional.empty();
  }

  private static Stream<Path> executables(Path folder) throws IOException {
    return Source.below(folder, 4).stream()
        .filter(Files::isExecutable)
        .filter(file -> !file.toString().contains("CMakeFiles"));
  }

  private static LaunchCommand launch(Path file, Path folder) {
    return new LaunchCommand(List.of(file.toString()), "./" + file.getFileName(), folder);
  }
}
