package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts do not depend on what was graded before by the same worker. */
@Timeout(900)
class GradingOrderIT {

  @TempDir private Path folder;

  /**
   * A server that always listens on the same port and does not set SO_REUSEADDR: the connections
   * that one leaves in TIME_WAIT must not keep the next from listening.
   */
  @ParameterizedTest
  @ValueSource(strings = {"auto", "none"})
  void equalProgramsOnOnePortGetEqualGrades(String sandbox) throws Exception {
    Path server = Path.of("src/test/resources/honest/one_port.py").toAbsolutePath();
    for (String submission : List.of("first", "second", "third")) {
      Path made = Files.createDirectories(folder.resolve("class").resolve(submission));
      Files.copy(server, made.resolve("server1.py"));
    }

    GradingJar.Ended ended =
        GradingJar.run(
            folder,
            "class",
            "--sandbox",
            sandbox,
            "--jobs",
            "1",
            "--program",
            "server1",
            "--only",
            "starts-listening,answers-arithmetic,restarts-at-once",
            "--out",
            "report");

    assertThat(ended.code()).as(ended.err()).isZero();
    List<GradesFile.Submission> graded = GradesFile.in(folder.resolve("report")).submissions();
    assertThat(graded)
        .hasSize(3)
        .allSatisfy(
            submission ->
                assertThat(outcomes(submission))
                    .as(submission.id())
                    .containsExactly(
                        Map.entry("starts-listening", "passed"),
                        Map.entry("answers-arithmetic", "passed"),
                        Map.entry("restarts-at-once", "failed")));
  }

  private static Map<String, String> outcomes(GradesFile.Submission submission) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    submission
        .programs()
        .get(0)
        .checks()
        .forEach(check -> outcomes.put(check.id(), check.outcome()));
    return outcomes;
  }
}
