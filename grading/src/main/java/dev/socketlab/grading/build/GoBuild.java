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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds Go: the package of a module, or a file together with the other files of its folder that
 * have no main function.
 */
final class GoBuild {

  /** Downloads neither libraries nor another toolchain. */
  private static final Map<String, String> OFFLINE =
      Map.of("GOPROXY", "off", "GOTOOLCHAIN", "local", "GOFLAGS", "-mod=mod");

  /** Builds a file by itself, whatever its go.mod requires. */
  private static final Map<String, String> WITHOUT_MODULE =
      Map.of("GO111MODULE", "off", "GOTOOLCHAIN", "local");

  private static final Pattern NEWER =
      Pattern.compile("invalid go version '([\\d.]+)'|requires go >= ([\\d.]+)");

  private final BuildRunner runner;

  GoBuild(BuildRunner runner) {
    this.runner = runner;
  }

  LaunchCommand build(Path source)
      throws UnusableProgram, MissingTool, IOException, InterruptedException {
    Path binary = runner.newFolder("build-").resolve(runner.program());
    String go = runner.tools().require("go").toString();
    List<String> command = new ArrayList<>(List.of(go, "build", "-o", binary.toString()));
    List<String> files = files(source);
    Optional<Path> module = moduleFolder(source);
    boolean wholePackage = module.isPresent() && files.size() > 1;
    command.addAll(wholePackage ? List.of(".") : files);
    if (module.isEmpty()) {
      command.addAll(2, List.of("-buildvcs=false"));
    }
    String shown = "go build " + runner.shown(source);
    try {
      runner.run(command, OFFLINE, shown, source.getParent());
    } catch (UnusableProgram failure) {
      Matcher newerGo = NEWER.matcher(failure.words());
      if (!newerGo.find()) {
        throw failure;
      }
      // Most programs that require the newest Go use nothing of it.
      List<String> withoutModule = new ArrayList<>(List.of(go, "build", "-o", binary.toString()));
      withoutModule.addAll(files);
      try {
        runner.run(withoutModule, WITHOUT_MODULE, shown, source.getParent());
      } catch (UnusableProgram | MissingTool unbuildable) {
        String version = newerGo.group(1) == null ? newerGo.group(2) : newerGo.group(1);
        throw new MissingTool("Go " + version);
      }
    }
    return new LaunchCommand(
        List.of(binary.toString()), "./" + runner.program(), source.getParent());
  }

  /** The folder of the module that it belongs to. */
  private Optional<Path> moduleFolder(Path source) {
    return Stream.iterate(
            source.getParent(), folder -> folder.startsWith(runner.folder()), Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("go.mod")))
        .findFirst();
  }

  private static List<String> files(Path source) throws IOException {
    List<String> files = new ArrayList<>(List.of(source.toString()));
    try (Stream<Path> siblings = Files.list(source.getParent())) {
      for (Path other : siblings.sorted().toList()) {
        boolean test = other.getFileName().toString().endsWith("_test.go");
        if (!other.equals(source)
            && ProgramFinder.extension(other).equals("go")
            && !test
            && !SourceTraits.hasMain(SourceCode.of(other))) {
          files.add(other.toString());
        }
      }
    }
    return files;
  }
}
