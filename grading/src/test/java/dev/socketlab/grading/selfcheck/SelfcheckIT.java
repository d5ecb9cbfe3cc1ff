package dev.socketlab.grading.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.Leftovers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A part of the matrix: of each language some mistakes, for many checks. */
@Timeout(1_800)
class SelfcheckIT {

  private static final List<String> SAMPLE =
      List.of(
          "python-fixed-port",
          "python-times-after-plus",
          "python-eval-without-builtins",
          "python-second-waits",
          "python-sleeps-between-looks",
          "python-client-deaf",
          "java-no-reuseaddr-channel",
          "java-new-reader-each-line",
          "java-garbage-hangs-up",
          "c-mutex-in-read",
          "c-integer-division-by-zero",
          "c-blocking-send",
          "c-client-closes-and-stays",
          "javascript-one-child-for-all",
          "javascript-error-throws",
          "javascript-rest-is-lost",
          "javascript-client-once");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Selfcheck.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void eachMistakeIsCaughtByTheCheckThatNamesIt() throws Exception {
    Path page = folder.resolve("kill-matrix.md");

    int code = run("--root", "..", "--only", String.join(",", SAMPLE), "--write", page.toString());

    assertThat(code).as(said()).isZero();
    assertThat(said())
        .contains("%d of %d mistakes (100 %%) are caught".formatted(SAMPLE.size(), SAMPLE.size()));
    assertThat(page).content().contains(SAMPLE);
    Leftovers.assertNone();
  }

  @Test
  void verdictsAreTheSameInEveryRoundUnderLoad() throws Exception {
    int code = run("--root", "..", "--repeat", "2", "--load", "1", "--only", "ana-python");

    assertThat(code).as(said()).isZero();
    assertThat(said()).contains("round 2: ", "0 outcomes differ in 2 rounds");
    Leftovers.assertNone();
  }
}
