package dev.socketlab.grading.suite.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.launch.DiscoveredLaunch;
import dev.socketlab.grading.launch.Invocation;
import dev.socketlab.grading.observe.RestHistory;
import dev.socketlab.grading.process.LittleProgram;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.question.BuiltInService;
import dev.socketlab.grading.question.Division;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** One of the little echo servers in {@code src/test/resources/architectures}. */
final class SampleServer {

  private static final Path SOURCES = Path.of("src/test/resources/architectures");

  private static final Path JDKS = Path.of("/usr/lib/jvm");

  private static final int WITH_VIRTUAL_THREADS = 21;

  private SampleServer() {}

  /** A trial of that server; the test is skipped where the machine lacks what it takes. */
  static ServerTrial trial(String file, Path folder) throws IOException, InterruptedException {
    LaunchCommand launch =
        new LaunchCommand(
            command(file, folder), file, folder, Optional.of(SOURCES.resolve(file)), folder);
    return new ServerTrial(
        ProgramStarter.unconfined(),
        launch,
        subject(launch),
        Dialect.LINES,
        BuiltInService.ECHO,
        Division.EXACT,
        new Random(1),
        new Transcript());
  }

  /** All of them take their port as the only argument. */
  private static DiscoveredLaunch subject(LaunchCommand launch) {
    Invocation way = Invocation.arguments(List.of("{port}"));
    return new DiscoveredLaunch(
        launch, way, Optional.of(way), true, Optional.empty(), List.of(), new RestHistory());
  }

  private static List<String> command(String file, Path folder)
      throws IOException, InterruptedException {
    String source = SOURCES.resolve(file).toAbsolutePath().toString();
    String name = file.substring(0, file.indexOf('.'));
    String made = folder.resolve(name).toString();
    return switch (file.substring(file.indexOf('.'))) {
      case ".py" -> List.of(LittleProgram.interpreter(), source);
      case ".js" -> {
        assumeTrue(has("node"));
        yield List.of("node", source);
      }
      case ".c" -> {
        make("gcc", "-Wno-unused-result", "-o", made, source);
        yield List.of(made);
      }
      case ".go" -> {
        assumeTrue(has("go"));
        make("go", "build", "-o", made, source);
        yield List.of(made);
      }
      case ".java" -> {
        Path jdk = jdk(name.equals("VirtualThreads") ? WITH_VIRTUAL_THREADS : 1);
        make(jdk.resolve("javac").toString(), "-d", folder.toString(), source);
        yield List.of(jdk.resolve("java").toString(), "-cp", folder.toString(), name);
      }
      default -> throw new IllegalArgumentException(file);
    };
  }

  private static boolean has(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  /** The programs of the running JDK, or of one that is new enough. */
  private static Path jdk(int version) throws IOException {
    if (Runtime.version().feature() >= version) {
      return Path.of(System.getProperty("java.home"), "bin");
    }
    assumeTrue(Files.isDirectory(JDKS));
    try (Stream<Path> all = Files.list(JDKS)) {
      List<Path> newer =
          all.filter(home -> home.getFileName().toString().matches(".*-(2[1-9]|[3-9]\\d)\\b.*"))
              .map(home -> home.resolve("bin"))
              .filter(bin -> Files.isExecutable(bin.resolve("javac")))
              .toList();
      assumeTrue(!newer.isEmpty());
      return newer.get(0);
    }
  }

  private static void make(String... command) throws IOException, InterruptedException {
    Process compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(compiler.waitFor()).as(printed).isZero();
  }
}
