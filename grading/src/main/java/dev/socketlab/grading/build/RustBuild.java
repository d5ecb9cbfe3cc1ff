package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.Languages;
import dev.socketlab.grading.finding.Source;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds Rust: a binary of a package, or a single file. */
final class RustBuild {

  private final BuildRunner runner;
  private final Provided provided;

  RustBuild(BuildRunner runner, Provided provided) {
    this.runner = runner;
    this.provided = provided;
  }

  LaunchCommand build(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Optional<Path> crate =
        Stream.iterate(
                source.getParent(), folder -> folder.startsWith(runner.folder()), Path::getParent)
            .filter(folder -> Files.exists(folder.resolve("Cargo.toml")))
            .findFirst();
    return crate.isPresent() ? ofCrate(source, crate.get()) : ofFile(source);
  }

  private LaunchCommand ofFile(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Path binary = runner.newFolder("build-").resolve(runner.program());
    String compiler = runner.tools().require("rustc").toString();
    runner.run(
        List.of(compiler, "--edition", "2021", "-O", "-o", binary.toString(), source.toString()),
        "rustc " + runner.shown(source),
        source.getParent());
    return new LaunchCommand(
        List.of(binary.toString()), "./" + runner.program(), source.getParent());
  }

  private LaunchCommand ofCrate(Path source, Path crate)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    runner.run(command(runner, provided), "cargo build --release --offline", crate);
    String stem = Languages.stem(source);
    try (Stream<Path> files = Files.list(crate.resolve("target/release"))) {
      Optional<Path> binary =
          files
              .filter(Source::isFile)
              .filter(Files::isExecutable)
              .filter(file -> !file.getFileName().toString().matches(".*\\.(so|d|rlib)"))
              .min(
                  // Of several binaries, the one with the file's name comes first.
                  Comparator.comparing((Path file) -> !Languages.stem(file).equals(stem))
                      .thenComparing(Comparator.naturalOrder()));
      if (binary.isEmpty()) {
        throw new UnusableProgram(
            runner.program() + " was not built", "cargo build", "cargo made no binary");
      }
      String shown = crate.relativize(binary.get()).toString();
      return new LaunchCommand(List.of(binary.get().toString()), shown, crate);
    }
  }

  /** The command that builds a package without a network. */
  static List<String> command(BuildRunner runner, Provided provided) throws MissingTool {
    List<String> command =
        new ArrayList<>(List.of(runner.tools().require("cargo").toString(), "build", "--release"));
    command.addAll(List.of("--offline", "--quiet"));
    provided
        .of("cargo")
        .ifPresent(
            crates -> {
              command.addAll(List.of("--config", "source.crates-io.replace-with='provided'"));
              command.addAll(List.of("--config", "source.provided.directory='" + crates + "'"));
            });
    return command;
  }
}
