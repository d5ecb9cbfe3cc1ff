package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reference programs with the options that an assignment's hand-out asks for. Options cannot be
 * handed in beside a jar, so a Makefile makes a command of each program and its options.
 */
@Timeout(900)
class ReferenceServicesIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "echo-lab,  server1, --service echo --once --buffer 1024, --message Demo",
    "chat-room, server2, --service chat,                      ''",
    "chat-room, server3, --service chat,                      ''",
  })
  void getFullMarks(String assignment, String server, String serving, String asking)
      throws Exception {
    Path submission = Files.createDirectory(folder.resolve("reference"));
    for (String jar : List.of(server, "client")) {
      Files.copy(Path.of("..", jar, "target", jar + ".jar"), submission.resolve(jar + ".jar"));
    }
    Files.writeString(
        submission.resolve("Makefile"),
        rule("server", server + ".jar", serving) + rule("client", "client.jar", asking));

    GradingJar.Ended ended =
        GradingJar.run(
            folder, submission.toString(), "--assignment", assignment, "--out", "report");

    assertThat(ended.code()).as(ended.err()).isZero();
    GradesFile grades = GradesFile.in(folder.resolve("report"));
    assertThat(grades.submissions().get(0).programs())
        .flatExtracting(GradesFile.Program::checks)
        .allSatisfy(check -> assertThat(check.outcome()).as(check.message()).isEqualTo("passed"));
    assertThat(grades.submissions().get(0).score()).isEqualTo(100);
    Leftovers.assertNone(folder);
  }

  private static String rule(String program, String jar, String options) {
    return """
        %1$s:
        \tprintf '#!/bin/sh\\nexec java -jar %2$s "$$@" %3$s\\n' > $@
        \tchmod +x $@
        """
        .formatted(program, jar, options);
  }
}
