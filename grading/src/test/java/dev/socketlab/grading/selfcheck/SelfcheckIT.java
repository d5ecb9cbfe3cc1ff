package dev.socketlab.grading.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.Leftovers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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
          "java-new-reader-each-line",
          "c-mutex-in-read",
          "c-client-closes-and-stays",
          "javascript-one-child-for-all",
          "javascript-rest-is-lost",
          "javascript-client-once");

  @TempDir private Path folder;

  private String said;

  /** As the launcher runs it: cells need the packaged grader. */
  private int run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(List.of("-cp", "target/grading.jar", SelfcheckMain.class.getName()));
    command.addAll(List.of("--root", ".."));
    command.addAll(List.of(args));
    // Started as root, the grader becomes another user, who has to reach what is in there.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Test
  void eachMistakeIsCaughtByTheCheckThatNamesIt() throws Exception {
    Path page = folder.resolve("kill-matrix.md");

    int code = run("--jobs", "4", "--only", String.join(",", SAMPLE), "--write", page.toString());

    assertThat(code).as(said).isZero();
    assertThat(said)
        .contains("%d of %d mistakes (100 %%) are caught".formatted(SAMPLE.size(), SAMPLE.size()));
    assertThat(page).content().contains(SAMPLE);
    Leftovers.assertNone(folder);
  }

  @Test
  void verdictsAreTheSameInEveryRoundUnderLoad() throws Exception {
    int code = run("--repeat", "2", "--load", "1", "--only", "bad-queues-second-client-python");

    assertThat(code).as(said).isZero();
    assertThat(said).contains("round 2: ", "0 outcomes differ in 2 rounds");
    Leftovers.assertNone(folder);
  }
}
