package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the commands that build one program, and tells whose fault it is where one fails. */
final class BuildRunner {

  /** What Maven and Cargo say of a library that they would have to fetch. */
  private static final Pattern MISSING_LIBRARY =
      Pattern.compile(
          "artifact (\\S+) has not been downloaded|no matching package named `([^`]+)` found");

  private final ProgramStarter starter;
  private final Path folder;
  private final String program;
  private final Tools tools;

  /**
   * @param starter starts compilers, which run what a submission tells them
   * @param folder the submission's copy
   * @param program as the assignment calls it
   */
  BuildRunner(ProgramStarter starter, Path folder, String program) {
    this.starter = starter;
    this.folder = folder;
    this.program = program;
    this.tools = new Tools(starter.sandbox().path());
  }

  Path folder() {
    return folder;
  }

  String program() {
    return program;
  }

  Tools tools() {
    return tools;
  }

  /** A file as the student knows it. */
  String shown(Path file) {
    return folder.relativize(file).toString();
  }

  /** For what compilers make. */
  Path newFolder(String prefix) throws IOException, InterruptedException {
    Path made = Files.createTempDirectory(folder, prefix);
    starter.sandbox().give(made);
    return made;
  }

  void run(List<String> command, String shown, Path in)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    run(command, Map.of(), shown, in);
  }

  /**
   * Runs a command to its end.
   *
   * @param shown the same as a person would type it
   * @throws UnusableProgram where it fails because of what was handed in
   * @throws MissingTool where it lacks a library
   */
  void run(List<String> command, Map<String, String> environment, String shown, Path in)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Program build = starter.start(command, environment, in, printed -> {});
    try (build) {
      build.awaitEnd(Long.MAX_VALUE);
    }
    // The compiler names files of a private copy: the student knows them by their own names.
    String words = build.output().text().replace(folder + "/", "").strip();
    if (build.breach().isPresent()) {
      throw new UnusableProgram(
          program + " was not built: the build " + build.breach().get().deed(), shown, words);
    }
    if (build.exitCode().orElse(1) != 0) {
      Matcher fetched = MISSING_LIBRARY.matcher(words);
      if (fetched.find()) {
        boolean maven = fetched.group(1) != null;
        throw MissingTool.library(
            maven ? "maven" : "cargo", maven ? fetched.group(1) : fetched.group(2));
      }
      Optional<MissingTool> missing = MissingTool.in(words, in);
      if (missing.isPresent()) {
        throw missing.get();
      }
      throw new UnusableProgram(program + " does not compile", shown, words);
    }
  }
}
