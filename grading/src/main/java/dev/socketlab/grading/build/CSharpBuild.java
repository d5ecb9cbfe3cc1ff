package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.SourceCode;
import dev.socketlab.grading.finding.SourceTraits;
import dev.socketlab.grading.finding.UnusableProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds C# with Mono: a file and the others of its folder that have no main function. */
final class CSharpBuild {

  private final BuildRunner runner;

  CSharpBuild(BuildRunner runner) {
    this.runner = runner;
  }

  LaunchCommand build(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Path program = runner.newFolder("build-").resolve(runner.program() + ".exe");
    String mono = runner.tools().require("mono").toString();
    List<String> command =
        new ArrayList<>(List.of(runner.tools().require("mcs").toString(), "-out:" + program));
    command.add(source.toString());
    try (Stream<Path> all = Files.list(source.getParent())) {
      for (Path other : all.sorted().toList()) {
        if (!other.equals(source)
            && ProgramFinder.extension(other).equals("cs")
            && !SourceTraits.hasMain(SourceCode.of(other))) {
          command.add(other.toString());
        }
      }
    }
    runner.run(command, "mcs " + runner.shown(source), source.getParent());
    return new LaunchCommand(
        List.of(mono, program.toString()), "mono " + program.getFileName(), source.getParent());
  }
}
