package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the commands that build one program. If one fails, it tells a mistake in the submission from
 * a library that is missing here.
 */
final class BuildRunner {

  /** What Maven and Cargo print about a library that they would have to download. */
  private static final Pattern MISSING_LIBRARY =
      Pattern.compile(
          "artifact (\\S+) has not been downloaded|no matching package named `([^`]+)` found");

  private final ProgramStarter starter;
  private final Path folder;
  private final String program;
  private final Tools tools;

  /**
   * @param starter starts compilers, which run code of the submission
   * @param folder the submission's copy
   * @param program its id in the assignment
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

  /** The path of a file as the student knows it. */
  String shown(Path file) {
    return folder.relativize(file).toString();
  }

  /** A new folder in the copy, which compilers can write to. */
  Path newFolder(String prefix) throws IOException, InterruptedException {
    Path created = Files.createTempDirectory(folder, prefix);
    starter.sandbox().give(created);
    return created;
  }

  /** Makes these targets anew, whatever of them was handed in. */
  void make(List<String> targets, Path in)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(tools.require("make").toString(), "-B"));
    command.addAll(targets);
    run(command, String.join(" ", "make -B", String.join(" ", targets)).strip(), in);
  }

  void run(List<String> command, String shown, Path in)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    run(command, Map.of(), shown, in);
  }

  /**
   * Runs a command to its end.
   *
   * @param shown the command as a person would type it, for messages
   * @throws UnusableProgram if it fails because of what was handed in
   * @throws MissingTool if it fails because a library is missing
   */
  void run(List<String> command, Map<String, String> environment, String shown, Path in)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Program build = starter.start(command, environment, in, piece -> {});
    try (build) {
      build.awaitEnd(Long.MAX_VALUE);
    }
    // The compiler prints paths of the private copy, which the student has never seen.
    String printed = build.output().text().replace(folder + "/", "").strip();
    if (build.breach().isPresent()) {
      throw new UnusableProgram(
          program + " was not built: the build " + build.breach().get().deed(), shown, printed);
    }
    if (build.exitCode().orElse(1) != 0) {
      Matcher library = MISSING_LIBRARY.matcher(printed);
      if (library.find()) {
        boolean maven = library.group(1) != null;
        throw MissingTool.library(
            maven ? "maven" : "cargo", maven ? library.group(1) : library.group(2));
      }
      Optional<MissingTool> missing = MissingTool.in(printed, folder);
      if (missing.isPresent()) {
        throw missing.get();
      }
      throw new UnusableProgram(program + " does not compile", shown, printed);
    }
  }
}
