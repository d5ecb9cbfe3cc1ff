package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.UnusableProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds Kotlin: a file, to a jar that holds what it needs of the language's library. */
final class KotlinBuild {

  private final BuildRunner runner;

  KotlinBuild(BuildRunner runner) {
    this.runner = runner;
  }

  LaunchCommand build(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Path jar = runner.newFolder("build-").resolve(runner.program() + ".jar");
    String compiler = runner.tools().require("kotlinc").toString();
    runner.run(
        List.of(compiler, source.toString(), "-include-runtime", "-d", jar.toString()),
        "kotlinc " + runner.shown(source) + " -include-runtime -d " + jar.getFileName(),
        source.getParent());
    return new LaunchCommand(
        List.of(runner.tools().jdk("java").toString(), "-jar", jar.toString()),
        "java -jar " + jar.getFileName(),
        source.getParent());
  }
}
