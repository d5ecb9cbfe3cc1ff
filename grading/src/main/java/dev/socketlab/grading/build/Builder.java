package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.Candidate;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.Plan;
import dev.socketlab.grading.finding.ProgramFinder;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.finding.WantedProgram;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Makes a program ready to start, by what is there: a Makefile, a pom.xml or a package.json decides
 * where it names the program, else the source's language does. Each program is built by itself, so
 * that a mistake in one does not touch the others.
 */
public final class Builder {

  private final BuildRunner runner;
  private final Provided provided;
  private final WantedProgram wanted;

  /**
   * @param starter starts compilers, which run what a submission tells them
   * @param provided libraries for those that would fetch them from the network
   * @param folder a private copy of the submission: it is built there
   * @param program as the assignment calls it
   * @param names what its file may be called, without ending
   */
  public Builder(
      ProgramStarter starter, Provided provided, Path folder, String program, List<String> names) {
    this(starter, provided, folder, WantedProgram.named(program, names));
  }

  public Builder(ProgramStarter starter, Provided provided, Path folder, WantedProgram wanted) {
    this.runner = new BuildRunner(starter, folder, wanted.program());
    this.provided = provided;
    this.wanted = wanted;
  }

  /** Finds the program, builds it and says how to launch it. */
  public LaunchCommand build()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    return build(Plan.of(runner.folder(), List.of(wanted), Mapping.NONE).of(wanted.program()));
  }

  /** Builds what was chosen, and says how to launch it. */
  public LaunchCommand build(Plan.Choice choice)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Optional<MissingTool> unbuilt = Optional.empty();
    if (choice.mapping().isEmpty()) {
      try {
        Optional<LaunchCommand> named = new NamedBuild(runner, provided, wanted.names()).build();
        if (named.isPresent()) {
          return named.get();
        }
      } catch (MissingTool missing) {
        unbuilt = Optional.of(missing);
      }
    }
    Optional<Path> source = choice.chosen().map(Candidate::file);
    if (source.isEmpty()) {
      source = ProgramFinder.find(runner.folder(), wanted.names());
    }
    if (source.isEmpty() && unbuilt.isPresent()) {
      throw unbuilt.get();
    }
    if (source.isEmpty()) {
      throw new UnusableProgram(
          wanted.program() + " was not handed in",
          "",
          "no file named " + String.join(" or ", wanted.names()) + " with a known ending");
    }
    try {
      return build(source.get());
    } catch (UnusableProgram failure) {
      if (unbuilt.isPresent()) {
        throw unbuilt.get(); // the build file would perhaps have known better
      }
      throw failure;
    }
  }

  /** By the language that the file's ending tells. */
  private LaunchCommand build(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    LaunchCommand launch =
        switch (ProgramFinder.ending(source)) {
          case "py", "js", "mjs", "cjs", "jar" -> new ScriptBuild(runner, provided).build(source);
          case "ts", "mts" -> new TypeScriptBuild(runner, provided).build(source);
          case "java" -> new JavaBuild(runner).build(source);
          case "c", "cpp", "cc", "cxx" -> new NativeBuild(runner).build(source);
          case "go" -> new GoBuild(runner).build(source);
          case "rs" -> new RustBuild(runner, provided).build(source);
          default -> throw new IllegalStateException("no way to start " + source);
        };
    return launch.of(source);
  }
}
