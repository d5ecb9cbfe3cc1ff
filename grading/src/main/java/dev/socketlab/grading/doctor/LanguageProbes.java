package dev.socketlab.grading.doctor;

import dev.socketlab.grading.build.Builder;
import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.build.MissingTool;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.sandbox.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Builds and runs a minimal program in each language, in the sandbox. */
final class LanguageProbes {

  private static final String GREETING = "hello";

  private final ProbeSandbox probeSandbox;

  LanguageProbes(ProbeSandbox probeSandbox) {
    this.probeSandbox = probeSandbox;
  }

  List<Probe> all() {
    return HelloWorld.ALL.stream()
        .map(program -> new Probe(program.name(), name -> run(program)))
        .toList();
  }

  private ProbeFinding run(HelloWorld program) throws IOException, InterruptedException {
    // The build of submissions looks for tools in more places, so only the others are checked here.
    if (!program.command().isEmpty()
        && new SearchPath(probeSandbox.sandbox().path()).find(program.tool()).isEmpty()) {
      return notFound(program);
    }
    long began = System.nanoTime();
    try {
      ProbeRun run = start(program);
      long ms = (System.nanoTime() - began) / 1_000_000;
      return run.code() == 0 && run.text().startsWith(GREETING)
          ? ProbeFinding.yes(
              program.name(),
              "%s (%.1f s)".formatted(run.text().substring(GREETING.length()).strip(), ms / 1000.0))
          : fails(program, run.summary());
    } catch (UnusableProgram unusable) {
      return fails(program, unusable.words().lines().findFirst().orElse(unusable.getMessage()));
    } catch (MissingTool missing) {
      return notFound(program);
    }
  }

  private static ProbeFinding notFound(HelloWorld program) {
    return ProbeFinding.notFound(program.name(), program.tool(), program.software());
  }

  private static ProbeFinding fails(HelloWorld program, String reason) {
    return ProbeFinding.missing(
        program.name(), "does not run a program: " + reason, program.software());
  }

  private ProbeRun start(HelloWorld program)
      throws IOException, InterruptedException, UnusableProgram, MissingTool {
    Path folder = Files.createDirectory(probeSandbox.newFolder().resolve("project"));
    for (Map.Entry<String, String> file : program.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    probeSandbox.sandbox().give(folder);
    if (!program.command().isEmpty()) {
      return probeSandbox.run(Limits.BUILD, program.command(), folder);
    }
    LaunchCommand launch =
        new Builder(
                probeSandbox.starter(Limits.BUILD),
                Provided.NOTHING,
                folder,
                GREETING,
                List.of(GREETING))
            .build();
    return probeSandbox.run(Limits.RUN, launch.command(), launch.folder());
  }
}
