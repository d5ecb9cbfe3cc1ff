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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds C and C++: with the compiler alone, adding the other files of the folder that have no main
 * function; if that fails, with a Makefile or a CMakeLists.txt that mentions the file.
 */
final class NativeBuild {

  private static final Pattern EXECUTABLE =
      Pattern.compile("(?i)add_executable\\s*\\(\\s*(\\S+)([^)]*)\\)");

  private static final String NEWEST_CPP = "-std=gnu++23";

  /**
   * What a file is compiled with.
   *
   * @param files other sources
   * @param folders of headers
   * @param standard an option; empty for the compiler's own choice
   */
  private record Supplied(List<Path> files, Set<Path> folders, String standard) {}

  private final BuildRunner runner;

  NativeBuild(BuildRunner runner) {
    this.runner = runner;
  }

  LaunchCommand build(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    try {
      return withCompiler(source);
    } catch (UnusableProgram failure) {
      // It may need flags or files that only a build file names.
      Optional<LaunchCommand> launch = withBuildFile(source);
      if (launch.isPresent()) {
        return launch.get();
      }
      throw failure;
    }
  }

  private LaunchCommand withCompiler(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    boolean c = ProgramFinder.extension(source).equals("c");
    List<String> extensions = c ? List.of("c") : List.of("cpp", "cc", "cxx");
    List<Path> files = siblings(source, extensions);
    IncludedFiles included = IncludedFiles.of(runner.folder(), source, files);
    included.code().stream().filter(file -> !files.contains(file)).forEach(files::add);
    files.removeAll(included.text());
    List<Supplied> attempts = new ArrayList<>(List.of(new Supplied(files, included.folders(), "")));
    if (!files.isEmpty()) {
      // The other files may belong to another program.
      attempts.add(new Supplied(List.of(), included.folders(), ""));
    }
    if (!c) {
      attempts.add(new Supplied(files, included.folders(), NEWEST_CPP));
    }
    return first(attempts, source, c ? "gcc" : "g++");
  }

  /** The first that succeeds; the failure of the first if none does. */
  private LaunchCommand first(List<Supplied> attempts, Path source, String compiler)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    try {
      return compile(source, compiler, attempts.get(0));
    } catch (UnusableProgram failure) {
      for (Supplied other : attempts.subList(1, attempts.size())) {
        try {
          return compile(source, compiler, other);
        } catch (UnusableProgram | MissingTool neither) {
          // The usual command says best what is wrong.
        }
      }
      throw failure;
    }
  }

  private LaunchCommand compile(Path source, String compiler, Supplied supplied)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Path binary = runner.newFolder("build-").resolve(runner.program());
    List<String> words = new ArrayList<>(List.of("-g", "-pthread", "-o", binary.toString()));
    if (!supplied.standard().isEmpty()) {
      words.add(supplied.standard());
    }
    supplied.folders().forEach(folder -> words.add("-I" + folder));
    words.add(source.toString());
    supplied.files().forEach(file -> words.add(file.toString()));
    words.add("-lm");
    String shown =
        (compiler + " " + String.join(" ", words))
            .replace(binary.toString(), runner.program())
            .replace(runner.folder() + "/", "")
            .replace(runner.folder().toString(), ".");
    List<String> command = new ArrayList<>(List.of(runner.tools().require(compiler).toString()));
    command.addAll(words);
    runner.run(command, shown, source.getParent());
    return new LaunchCommand(
        List.of(binary.toString()), "./" + runner.program(), source.getParent());
  }

  private static List<Path> siblings(Path source, List<String> extensions) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(source.getParent())) {
      for (Path other : all.sorted().toList()) {
        if (!other.equals(source)
            && extensions.contains(ProgramFinder.extension(other))
            && !SourceTraits.hasMain(SourceCode.of(other))) {
          files.add(other);
        }
      }
    }
    return files;
  }

  private Optional<LaunchCommand> withBuildFile(Path source)
      throws MissingTool, IOException, InterruptedException {
    for (Path folder = source.getParent();
        folder.startsWith(runner.folder());
        folder = folder.getParent()) {
      try {
        Optional<LaunchCommand> launch = fromCMake(source, folder);
        if (launch.isEmpty()) {
          launch = fromMakefile(source, folder);
        }
        if (launch.isPresent()) {
          return launch;
        }
      } catch (UnusableProgram buildFailure) {
        return Optional.empty(); // then the compiler's own messages are shown
      }
    }
    return Optional.empty();
  }

  private Optional<LaunchCommand> fromCMake(Path source, Path folder)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Matcher executable = EXECUTABLE.matcher(Source.text(folder.resolve("CMakeLists.txt")));
    while (executable.find()) {
      if (!executable.group(2).contains(source.getFileName().toString())
          && !executable.group(2).contains("${")) {
        continue;
      }
      String cmake = runner.tools().require("cmake").toString();
      Path output = runner.newFolder("build-");
      runner.run(
          List.of(cmake, "-S", folder.toString(), "-B", output.toString()), "cmake -S .", folder);
      runner.run(List.of(cmake, "--build", output.toString()), "cmake --build", folder);
      return executables(output)
          .filter(file -> file.getFileName().toString().equals(executable.group(1)))
          .findFirst()
          .map(file -> launch(file, folder));
    }
    return Optional.empty();
  }

  /**
   * The executable that "make" creates: the one with the name of the file or of its output, or the
   * only new one. Of several that pattern rules make, it is the newest that no other source has the
   * name of.
   */
  private Optional<LaunchCommand> fromMakefile(Path source, Path folder)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    for (String name : BuildFiles.MAKEFILES) {
      String rules = Source.text(folder.resolve(name));
      String stem = Languages.stem(source);
      boolean patterns = rules.contains("%") || rules.contains("$(wildcard");
      if (!rules.contains(stem) && !patterns) {
        continue;
      }
      Set<Path> before = new LinkedHashSet<>(executables(folder).toList());
      Optional<String> target = target(rules, source);
      make(folder, name, List.of(target.orElse(stem), stem));
      List<Path> created = executables(folder).filter(file -> !before.contains(file)).toList();
      Optional<Path> named =
          created.stream()
              .filter(
                  file ->
                      Languages.stem(file).equals(stem)
                          || target.filter(file.getFileName().toString()::equals).isPresent())
              .findFirst();
      Set<String> others =
          ProgramFinder.files(runner.folder()).stream()
              .map(Languages::stem)
              .collect(Collectors.toSet());
      return named
          .or(
              () ->
                  created.stream()
                      .filter(file -> created.size() == 1 || !others.contains(Languages.stem(file)))
                      .max(Comparator.comparingLong(file -> file.toFile().lastModified())))
          .map(file -> launch(file, folder));
    }
    return Optional.empty();
  }

  /** Makes the first of these targets that the file has: others may be of other programs. */
  private void make(Path folder, String makefile, List<String> names)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    for (String name : names) {
      if (BuildFiles.hasTarget(folder.resolve(makefile), name)) {
        runner.make(List.of(name), folder);
        return;
      }
    }
    runner.make(List.of(), folder);
  }

  /** The name after -o in a line that names the file. */
  private static Optional<String> target(String rules, Path source) {
    Matcher output =
        Pattern.compile(
                "(?m)^(?=[^\\n]*"
                    + Pattern.quote(Languages.stem(source))
                    + "\\.)[^\\n]*-o\\s+(\\S+)")
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
