package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.Languages;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles TypeScript to JavaScript, with the provided compiler or the one of this machine. */
final class TypeScriptBuild {

  private final BuildRunner runner;
  private final Provided provided;

  TypeScriptBuild(BuildRunner runner, Provided provided) {
    this.runner = runner;
    this.provided = provided;
  }

  LaunchCommand build(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    NodeModules.link(runner.folder(), source, provided);
    String node = runner.tools().require("node").toString();
    Path output = runner.newFolder("build-");
    Optional<Path> script =
        provided
            .of("npm")
            .map(modules -> modules.resolve("typescript/bin/tsc"))
            .filter(Files::isRegularFile);
    List<String> compiler =
        script.isPresent()
            ? List.of(node, script.get().toString())
            : List.of(runner.tools().require("tsc").toString());
    List<String> command = new ArrayList<>(compiler);
    command.addAll(
        List.of("--outDir", output.toString(), "--rootDir", source.getParent().toString()));
    command.addAll(List.of("--module", "commonjs", "--target", "es2020", "--esModuleInterop"));
    command.addAll(List.of("--skipLibCheck", "--noEmitOnError", "false", source.toString()));
    runner.run(command, "tsc " + runner.shown(source), source.getParent());
    Path main = output.resolve(Languages.stem(source) + ".js");
    return new LaunchCommand(
        List.of(node, main.toString()), "node " + main.getFileName(), source.getParent());
  }
}
