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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference programs, handed in as a submission, get full marks on every JDK of this machine.
 */
@Timeout(1_800)
class ReferenceProgramsIT {

  private static final List<String> PROGRAMS =
      List.of("server1", "server2", "server3", "server4", "client");

  /** Where Linux distributions install their JDKs. */
  private static final Path JDKS = Path.of("/usr/lib/jvm");

  private static final int DRAWN = 2;

  /** An assignment, and the command of each program. */
  private static final List<String> WITH_OPTIONS =
      List.of(
          "four-servers, server1=server1 --lesson;server2=server2 --lesson"
              + ";server3=server3 --lesson;server4=server4 --lesson;client=client",
          "named-server, server_socket=server1 --service name --when-busy queue"
              + ";server_socketserver=server2 --service name"
              + ";client=client",
          "turn-taking, server=server3 --service upper --turns 3;client=client",
          "echo-lab, server=server1 --service echo --once --buffer 1024;client=client --message Demo",
          "chat-room, server=server2 --service chat;client=client",
          "chat-room, server=server3 --service chat;client=client");

  static Stream<Arguments> drawn() {
    return Sample.of(WITH_OPTIONS, DRAWN).stream()
        .map(line -> line.split(", ", 2))
        .map(parts -> Arguments.of(parts[0], parts[1]));
  }

  @TempDir private Path folder;

  /** Other JDKs run only server2, because only its threads depend on the version. */
  @ParameterizedTest
  @MethodSource("jdks")
  void getFullMarks(Path jdk) throws Exception {
    Path submission = Files.createDirectory(folder.resolve("reference"));
    for (String program : PROGRAMS) {
      Files.copy(
          Path.of("..", program, "target", program + ".jar"), submission.resolve(program + ".jar"));
    }
    List<String> programs =
        jdk.equals(Path.of(System.getProperty("java.home"))) ? PROGRAMS : List.of("server2");

    assertFullMarks(
        GradingJar.runOn(
            jdk,
            folder,
            submission.toString(),
            "--program",
            String.join(",", programs),
            "--out",
            "report",
            "--jobs",
            "5"));
  }

  /**
   * With the options that the other assignments require, and as lessons. A Makefile turns jars and
   * options into programs.
   */
  @ParameterizedTest
  @MethodSource("drawn")
  void getFullMarksWithOptions(String assignment, String programs) throws Exception {
    Path submission = Files.createDirectory(folder.resolve("reference"));
    StringBuilder makefile = new StringBuilder();
    for (String program : programs.split(";", -1)) {
      String name = program.substring(0, program.indexOf('='));
      String[] command = program.substring(program.indexOf('=') + 1).split(" ", 2);
      String jar = command[0] + ".jar";
      Files.copy(Path.of("..", command[0], "target", jar), submission.resolve(jar));
      makefile.append(
          """
          %1$s:
          \tprintf '#!/bin/sh\\nexec java -jar %2$s "$$@" %3$s\\n' > $@
          \tchmod +x $@
          """
              .formatted(name, jar, command.length == 2 ? command[1] : ""));
    }
    Files.writeString(submission.resolve("Makefile"), makefile);

    assertFullMarks(
        GradingJar.run(
            folder, submission.toString(), "--assignment", assignment, "--out", "report"));
  }

  private void assertFullMarks(GradingJar.Ended ended) throws Exception {
    assertThat(ended.code()).as(ended.err()).isZero();
    GradesFile grades = GradesFile.in(folder.resolve("report"));
    assertThat(grades.submissions()).hasSize(1);
    assertThat(notPassed(grades)).isEmpty();
    GradesFile.Submission reference = grades.submissions().get(0);
    assertThat(reference.score()).isPositive().isEqualTo(reference.max());
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

  /** The running JDK and every other one from version 17 on, each once. */
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
