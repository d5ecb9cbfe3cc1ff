package dev.socketlab.grading.build;

import dev.socketlab.grading.finding.Candidate;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.OtherLanguages;
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
 * Makes a program ready to start: with a Makefile, Cargo.toml, pom.xml or package.json if it names
 * the program, otherwise with the usual tools of the source's language. Each program is built by
 * itself, so a mistake in one does not affect the others.
 */
public final class Builder {

  private final BuildRunner runner;
  private final Provided provided;
  private final WantedProgram program;

  /**
   * @param starter starts compilers, which run code of the submission
   * @param provided libraries for builds that would otherwise download them
   * @param folder a private copy of the submission, in which it is built
   * @param program its id in the assignment
   * @param names what its file may be called, without extension
   */
  public Builder(
      ProgramStarter starter, Provided provided, Path folder, String program, List<String> names) {
    this(starter, provided, folder, WantedProgram.named(program, names));
  }

  public Builder(ProgramStarter starter, Provided provided, Path folder, WantedProgram program) {
    this.runner = new BuildRunner(starter, folder, program.id());
    this.provided = provided;
    this.program = program;
  }

  /** Finds the program, builds it and says how to launch it. */
  public LaunchCommand build()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    return build(Plan.of(runner.folder(), List.of(program), Mapping.NONE).of(program.id()));
  }

  /** Builds what was chosen, and says how to launch it. */
  public LaunchCommand build(Plan.Choice choice)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Optional<MissingTool> buildFileFailure = Optional.empty();
    if (choice.mapping().isEmpty()) {
      try {
        Optional<LaunchCommand> launch = new NamedBuild(runner, provided, program.names()).build();
        if (launch.isPresent()) {
          return launch.get().builtIn(runner.folder());
        }
      } catch (MissingTool missing) {
        if (missing.isDemanded()) {
          throw missing;
        }
        buildFileFailure = Optional.of(missing);
      }
    }
    Optional<Path> source = choice.chosen().map(Candidate::file);
    if (source.isEmpty()) {
      source = ProgramFinder.find(runner.folder(), program.names());
    }
    if (source.isEmpty() && buildFileFailure.isPresent()) {
      throw buildFileFailure.get();
    }
    if (source.isEmpty()) {
      throw notHandedIn();
    }
    try {
      return build(source.get());
    } catch (UnusableProgram failure) {
      if (buildFileFailure.isPresent()) {
        throw buildFileFailure.get(); // the build file might have built it
      }
      throw failure;
    }
  }

  /** Says so, unless it was handed in in a language that is not graded. */
  private UnusableProgram notHandedIn() throws MissingTool, IOException {
    Optional<OtherLanguages.Found> other = OtherLanguages.of(runner.folder(), program.names());
    if (other.isPresent()) {
      throw MissingTool.language(other.get());
    }
    return new UnusableProgram(
        program.id() + " was not handed in",
        "",
        "no file named " + String.join(" or ", program.names()) + " with a known ending");
  }

  /** Builds it with the tools of its language, which its extension tells. */
  private LaunchCommand build(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    LaunchCommand launch =
        switch (ProgramFinder.extension(source)) {
          case "py", "js", "mjs", "cjs", "jar", "rb", "php", "pl" ->
              new ScriptBuild(runner, provided).build(source);
          case "ts", "mts" -> new TypeScriptBuild(runner, provided).build(source);
          case "java" -> new JavaBuild(runner).build(source);
          case "c", "cpp", "cc", "cxx" -> new NativeBuild(runner).build(source);
          case "cs" -> new CSharpBuild(runner).build(source);
          case "kt" -> new KotlinBuild(runner).build(source);
          case "go" -> new GoBuild(runner).build(source);
          case "rs" -> new RustBuild(runner, provided).build(source);
          default -> throw new IllegalStateException("no way to start " + source);
        };
    return launch.of(source).builtIn(runner.folder());
  }
}
