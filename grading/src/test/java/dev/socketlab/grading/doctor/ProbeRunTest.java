package dev.socketlab.grading.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.process.LimitBreach;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.sandbox.LimitKind;
import dev.socketlab.grading.sandbox.Limits;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProbeRunTest {

  private static final long TIMEOUT_MS = 60_000;

  @TempDir private Path folder;

  private ProbeRun shell(ProgramStarter starter, String line, long timeoutMs) throws Exception {
    return ProbeRun.of(starter, List.of("sh", "-c", line), folder, timeoutMs);
  }

  /** Repeated because the race between the end of a program and its last output is rare. */
  @RepeatedTest(50)
  void lastOutputIsKept() throws Exception {
    ProbeRun run = shell(ProgramStarter.unconfined(), "sleep 0.01; echo last words", TIMEOUT_MS);

    assertThat(run.text()).isEqualTo("last words");
    assertThat(run.code()).isZero();
    assertThat(run.ended()).isTrue();
  }

  @Test
  void summaryNamesTheExceededLimit() throws Exception {
    ProgramStarter starter =
        ProgramStarter.unconfined().within(new Limits(512, 64, 64, 64, 64, 500, 1, 60, 64));

    ProbeRun run = shell(starter, "echo hello; while :; do :; done", TIMEOUT_MS);

    assertThat(run.breach()).map(LimitBreach::limit).hasValue(LimitKind.PROCESSOR_TIME);
    assertThat(run.summary()).isEqualTo("it used more than 1 s of processor time");
  }

  @Test
  void programThatDoesNotEndIsKilled() throws Exception {
    ProbeRun run = shell(ProgramStarter.unconfined(), "exec sleep 1000", 10);

    assertThat(run.ended()).isFalse();
    assertThat(run.summary()).isEqualTo("it did not end");
  }
}
