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

/** Go: the package of a module, or a file with those beside it that are no programs. */
final class GoBuild {

  /** Nothing is fetched, no other toolchain either. */
  private static final Map<String, String> OFFLINE =
      Map.of("GOPROXY", "off", "GOTOOLCHAIN", "local", "GOFLAGS", "-mod=mod");

  /** A file by itself, whatever its go.mod asks for. */
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
    Path made = runner.newFolder("made-").resolve(runner.program());
    String go = runner.tools().need("go").toString();
    List<String> command = new ArrayList<>(List.of(go, "build", "-o", made.toString()));
    List<String> files = files(source);
    Optional<Path> module = module(source);
    boolean whole = module.isPresent() && files.size() > 1;
    command.addAll(whole ? List.of(".") : files);
    if (module.isEmpty()) {
      command.addAll(2, List.of("-buildvcs=false"));
    }
    String shown = "go build " + runner.shown(source);
    try {
      runner.run(command, OFFLINE, shown, source.getParent());
    } catch (UnusableProgram failure) {
      Matcher newer = NEWER.matcher(failure.words());
      if (!newer.find()) {
        throw failure;
      }
      // Most that ask for the newest Go need nothing of it.
      List<String> alone = new ArrayList<>(List.of(go, "build", "-o", made.toString()));
      alone.addAll(files);
      try {
        runner.run(alone, WITHOUT_MODULE, shown, source.getParent());
      } catch (UnusableProgram | MissingTool needed) {
        String version = newer.group(1) == null ? newer.group(2) : newer.group(1);
        throw new MissingTool("Go " + version);
      }
    }
    return new LaunchCommand(List.of(made.toString()), "./" + runner.program(), source.getParent());
  }

  /** The folder of the go.mod that it belongs to. */
  private Optional<Path> module(Path source) {
    return Stream.iterate(source.getParent(), at -> at.startsWith(runner.folder()), Path::getParent)
        .filter(at -> Files.exists(at.resolve("go.mod")))
        .findFirst();
  }

  private static List<String> files(Path source) throws IOException {
    List<String> files = new ArrayList<>(List.of(source.toString()));
    try (Stream<Path> beside = Files.list(source.getParent())) {
      for (Path other : beside.sorted().toList()) {
        boolean test = other.getFileName().toString().endsWith("_test.go");
        if (!other.equals(source)
            && ProgramFinder.ending(other).equals("go")
            && !test
            && !SourceTraits.hasMain(SourceCode.of(other))) {
          files.add(other.toString());
        }
      }
    }
    return files;
  }
}
