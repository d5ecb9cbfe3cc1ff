package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference programs, handed in as a submission, meet every requirement on every JDK here. */
@Timeout(1_800)
class ReferenceProgramsIT {

  private static final List<String> PROGRAMS =
      List.of("server1", "server2", "server3", "server4", "client");

  /** Where Linux distributions install their JDKs. */
  private static final Path JDKS = Path.of("/usr/lib/jvm");

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("jdks")
  void getFullMarks(Path jdk) throws Exception {
    Path submission = Files.createDirectory(folder.resolve("reference"));
    for (String program : PROGRAMS) {
      Files.copy(
          Path.of("..", program, "target", program + ".jar"), submission.resolve(program + ".jar"));
    }

    GradingJar.Ended ended =
        GradingJar.runOn(jdk, folder, submission.toString(), "--out", "report", "--fail-under=100");

    GradesFile grades = GradesFile.in(folder.resolve("report"));
    assertThat(grades.submissions()).hasSize(1);
    assertThat(notPassed(grades)).isEmpty();
    assertThat(grades.submissions().get(0).score()).isEqualTo(100);
    assertThat(grades.submissions().get(0).max()).isEqualTo(100);
    assertThat(ended.code()).as(ended.err()).isZero();
    Leftovers.assertNone(folder);
  }

  /** Started with the options that make them the hand-out's, by a script that a Makefile writes. */
  @ParameterizedTest
  @CsvSource({
    "named-server, server_socket=server1 --service name --when-busy queue;"
        + "server_socketserver=server2 --service name",
    "turn-taking, server=server3 --service upper --turns 3",
  })
  void getFullMarksAsTheServersOfHandOuts(String assignment, String servers) throws Exception {
    Path submission = Files.createDirectory(folder.resolve("reference"));
    StringBuilder makefile = new StringBuilder();
    for (String server : servers.split(";", -1)) {
      String name = server.substring(0, server.indexOf('='));
      String[] command = server.substring(server.indexOf('=') + 1).split(" ", 2);
      Path jar = Path.of("..", command[0], "target", command[0] + ".jar");
      Files.copy(jar, submission.resolve(command[0] + ".jar"));
      Files.writeString(
          submission.resolve(name + ".sh"),
          "#!/bin/sh\nexec java -jar %s.jar %s \"$@\"\n".formatted(command[0], command[1]));
      makefile.append("%1$s: %1$s.sh\n\tcp %1$s.sh %1$s\n\tchmod +x %1$s\n\n".formatted(name));
    }
    Files.writeString(submission.resolve("Makefile"), makefile);
    Files.copy(Path.of("..", "client", "target", "client.jar"), submission.resolve("client.jar"));

    GradingJar.Ended ended =
        GradingJar.run(
            folder, submission.toString(), "--assignment", assignment, "--out", "report");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(notPassed(GradesFile.in(folder.resolve("report")))).isEmpty();
    Leftovers.assertNone(folder);
  }

  private static List<String> notPassed(GradesFile grades) {
    List<String> found = new ArrayList<>();
    for (GradesFile.Program program : grades.submissions().get(0).programs()) {
      for (GradesFile.Check check : program.checks()) {
        if (!check.outcome().equals("passed")) {
          found.add(
              "%s %s is %s: %s"
                  .formatted(program.id(), check.id(), check.outcome(), check.message()));
        }
      }
    }
    return found;
  }

  /** The running JDK and each other one of 17 or newer; links to the same one count once. */
  static Collection<Path> jdks() throws IOException {
    Map<Path, Path> found = new LinkedHashMap<>();
    Path running = Path.of(System.getProperty("java.home"));
    found.put(running.toRealPath(), running);
    if (Files.isDirectory(JDKS)) {
      try (Stream<Path> homes = Files.list(JDKS)) {
        for (Path home : homes.sorted().toList()) {
          if (Files.isExecutable(home.resolve("bin/java")) && version(home) >= 17) {
            found.putIfAbsent(home.toRealPath(), home);
          }
        }
      }
    }
    return found.values();
  }

  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return 0;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Matcher matcher = Pattern.compile("\\d+").matcher(properties.getProperty("JAVA_VERSION", "0"));
    return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
  }
}
