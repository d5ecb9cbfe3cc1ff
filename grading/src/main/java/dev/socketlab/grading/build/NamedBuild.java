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

/** Builds a program with a build file at the top of the submission that names it. */
final class NamedBuild {

  private static final int DEEPEST_JAR = 8;
  private static final int DEEPEST_BINARY = 4;

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

  /** Empty if no build file names the program. */
  Optional<LaunchCommand> build()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Optional<LaunchCommand> launch = fromMakefile();
    if (launch.isEmpty()) {
      launch = fromPackageJson();
    }
    if (launch.isEmpty()) {
      launch = fromPom();
    }
    if (launch.isEmpty()) {
      launch = fromCargo();
    }
    return launch;
  }

  /** Requires a target with the program's name, as a file or as a word. */
  private Optional<LaunchCommand> fromMakefile()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    for (String file : BuildFiles.MAKEFILES) {
      for (String name : names) {
        if (BuildFiles.hasTarget(folder.resolve(file), name)) {
          runner.make(List.of(name), folder);
          Optional<Path> binary = executable(name);
          if (binary.isPresent()) {
            String shown = "./" + folder.relativize(binary.get());
            return Optional.of(new LaunchCommand(List.of(binary.get().toString()), shown, folder));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** At the top, or in the folder that the Makefile puts what it makes into. */
  private Optional<Path> executable(String name) throws IOException {
    return Source.below(folder, DEEPEST_BINARY).stream()
        .filter(file -> file.endsWith(name) && Files.isExecutable(file))
        .min(Comparator.comparingInt(Path::getNameCount));
  }

  /** Requires a script with the program's name, and runs it as "npm run NAME" would. */
  private Optional<LaunchCommand> fromPackageJson()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Path file = folder.resolve("package.json");
    if (!Source.isFile(file)) {
      return Optional.empty();
    }
    JsonNode packageJson;
    try {
      packageJson = new ObjectMapper().readTree(Source.bytes(file));
    } catch (com.fasterxml.jackson.core.JacksonException malformed) {
      throw new UnusableProgram("package.json is not JSON", "", malformed.getOriginalMessage());
    }
    for (String name : names) {
      String script = packageJson.path("scripts").path(name).asText("");
      if (!script.isEmpty()) {
        tools.require("node");
        linkModules(packageJson.path("dependencies"));
        if (packageJson.path("scripts").has("build")) {
          runner.run(
              List.of(tools.require("npm").toString(), "run", "build"), "npm run build", folder);
        }
        return Optional.of(
            new LaunchCommand(
                List.of("sh", "-c", "exec " + script + " \"$@\"", name), script, folder));
      }
    }
    return Optional.empty();
  }

  /** Links the provided libraries to where "npm install" would put them. */
  private void linkModules(JsonNode dependencies) throws MissingTool, IOException {
    Path modules = folder.resolve("node_modules");
    if (dependencies.isEmpty() || Files.exists(modules)) {
      return;
    }
    for (Iterator<String> libraries = dependencies.fieldNames(); libraries.hasNext(); ) {
      String library = libraries.next();
      if (provided.of("npm").filter(all -> Files.isDirectory(all.resolve(library))).isEmpty()) {
        throw MissingTool.library("npm", library);
      }
    }
    Files.createSymbolicLink(modules, provided.of("npm").orElseThrow());
  }

  /** Cargo builds the whole package; the binary with the name is the program. */
  private Optional<LaunchCommand> fromCargo()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    for (Path crate : List.of(folder, folder.resolve(runner.program()))) {
      if (!Source.isFile(crate.resolve("Cargo.toml"))) {
        continue;
      }
      List<String> command = RustBuild.command(runner, provided);
      runner.run(command, "cargo build --release --offline", crate);
      for (String name : names) {
        Path binary = crate.resolve("target/release/" + name);
        if (Files.isExecutable(binary)) {
          return Optional.of(
              new LaunchCommand(List.of(binary.toString()), "target/release/" + name, crate));
        }
      }
    }
    return Optional.empty();
  }

  /** Maven packages everything; a jar whose name begins with the name is the program. */
  private Optional<LaunchCommand> fromPom()
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    if (!Source.isFile(folder.resolve("pom.xml"))) {
      return Optional.empty();
    }
    Path repository = provided.of("maven").orElse(folder.resolve(".m2"));
    runner.run(
        List.of(
            tools.require("mvn").toString(),
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
