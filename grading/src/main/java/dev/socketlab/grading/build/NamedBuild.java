package dev.socketlab.grading.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socketlab.grading.finding.BuildFiles;
import dev.socketlab.grading.finding.Source;
import dev.socketlab.grading.finding.UnusableProgram;
import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Builds what a build file at the top of the submission makes under the program's name. */
final class NamedBuild {

  private static final int DEEPEST_JAR = 8;

  private final BuildRunner runner;
  private final Provided provided;
  private final List<String> names;
  private final Path folder;
  private final Tools tools;

  NamedBuild(BuildRunner runner, Provided provided, List<String> names) {
    this.runner = runner;
    this.provided = provided;
    this.names = names;
    this.folder = runner.folder();
    this.tools = runner.tools();
  }

  /** Empty where no build file names the program. */
  Optional<LaunchCommand> build()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Optional<LaunchCommand> described = fromMakefile();
    if (described.isEmpty()) {
      described = fromPackageJson();
    }
    if (described.isEmpty()) {
      described = fromPom();
    }
    if (described.isEmpty()) {
      described = fromCargo();
    }
    return described;
  }

  /** A Makefile counts where it has a target of the program's name, as a file or as a word. */
  private Optional<LaunchCommand> fromMakefile()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    for (String file : BuildFiles.MAKEFILES) {
      for (String name : names) {
        if (BuildFiles.hasTarget(folder.resolve(file), name)) {
          runner.run(List.of(tools.need("make").toString(), name), "make " + name, folder);
          Path made = folder.resolve(name);
          if (Source.isFile(made) && Files.isExecutable(made)) {
            return Optional.of(new LaunchCommand(List.of(made.toString()), "./" + name, folder));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A script of the program's name, as "npm run NAME" would run it. */
  private Optional<LaunchCommand> fromPackageJson()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Path file = folder.resolve("package.json");
    if (!Source.isFile(file)) {
      return Optional.empty();
    }
    JsonNode described;
    try {
      described = new ObjectMapper().readTree(Source.bytes(file));
    } catch (com.fasterxml.jackson.core.JacksonException malformed) {
      throw new UnusableProgram("package.json is not JSON", "", malformed.getOriginalMessage());
    }
    for (String name : names) {
      String script = described.path("scripts").path(name).asText("");
      if (!script.isEmpty()) {
        tools.need("node");
        linkModules(described.path("dependencies"));
        if (described.path("scripts").has("build")) {
          runner.run(
              List.of(tools.need("npm").toString(), "run", "build"), "npm run build", folder);
        }
        return Optional.of(
            new LaunchCommand(
                List.of("sh", "-c", "exec " + script + " \"$@\"", name), script, folder));
      }
    }
    return Optional.empty();
  }

  /** What "npm install" would fetch is taken from what is provided. */
  private void linkModules(JsonNode dependencies) throws MissingTool, IOException {
    Path modules = folder.resolve("node_modules");
    if (dependencies.isEmpty() || Files.exists(modules)) {
      return;
    }
    for (Iterator<String> needed = dependencies.fieldNames(); needed.hasNext(); ) {
      String library = needed.next();
      if (provided.of("npm").filter(all -> Files.isDirectory(all.resolve(library))).isEmpty()) {
        throw MissingTool.library("npm", library);
      }
    }
    Files.createSymbolicLink(modules, provided.of("npm").orElseThrow());
  }

  /** Cargo builds all of a package; the program is the one that carries the name. */
  private Optional<LaunchCommand> fromCargo()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    for (Path crate : List.of(folder, folder.resolve(runner.program()))) {
      if (!Source.isFile(crate.resolve("Cargo.toml"))) {
        continue;
      }
      List<String> command = RustBuild.command(runner, provided);
      runner.run(command, "cargo build --release --offline", crate);
      for (String name : names) {
        Path made = crate.resolve("target/release/" + name);
        if (Files.isExecutable(made)) {
          return Optional.of(
              new LaunchCommand(List.of(made.toString()), "target/release/" + name, crate));
        }
      }
    }
    return Optional.empty();
  }

  /** Maven is asked once to package everything; the jar is the one that carries the name. */
  private Optional<LaunchCommand> fromPom()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    if (!Source.isFile(folder.resolve("pom.xml"))) {
      return Optional.empty();
    }
    Path repository = provided.of("maven").orElse(folder.resolve(".m2"));
    runner.run(
        List.of(
            tools.need("mvn").toString(),
            "-q",
            "-B",
            "-o",
            "-Dmaven.repo.local=" + repository,
            "-DskipTests",
            "package"),
        "mvn -o -DskipTests package",
        folder);
    String java = tools.jdk("java").toString();
    return Source.below(folder, DEEPEST_JAR).stream()
        .filter(file -> file.getFileName().toString().endsWith(".jar"))
        .filter(
            file -> names.stream().anyMatch(name -> file.getFileName().toString().startsWith(name)))
        .filter(file -> !file.getFileName().toString().startsWith("original-"))
        .max(Comparator.comparingLong(file -> file.toFile().length()))
        .map(
            jar ->
                new LaunchCommand(
                    List.of(java, "-jar", jar.toString()),
                    "java -jar " + folder.relativize(jar),
                    folder));
  }
}
