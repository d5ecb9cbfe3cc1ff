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
class AttemptTest {

  private static final long PATIENCE_MS = 60_000;

  @TempDir private Path folder;

  private Attempt shell(ProgramStarter starter, String line, long patienceMs) throws Exception {
    return Attempt.of(starter, List.of("sh", "-c", line), folder, patienceMs);
  }

  /** Once in fifty times the end of a program was seen before its last words were read. */
  @RepeatedTest(50)
  void whatAProgramPrintsLastIsKept() throws Exception {
    Attempt attempt =
        shell(ProgramStarter.unconfined(), "sleep 0.01; echo last words", PATIENCE_MS);

    assertThat(attempt.text()).isEqualTo("last words");
    assertThat(attempt.code()).isZero();
    assertThat(attempt.ended()).isTrue();
  }

  @Test
  void theBrokenLimitIsTheFirstThingSaid() throws Exception {
    ProgramStarter starter =
        ProgramStarter.unconfined().within(new Limits(512, 64, 64, 64, 64, 500, 1, 60, 64));

    Attempt attempt = shell(starter, "echo hello; while :; do :; done", PATIENCE_MS);

    assertThat(attempt.breach()).map(LimitBreach::limit).hasValue(LimitKind.PROCESSOR_TIME);
    assertThat(attempt.words()).isEqualTo("it used more than 1 s of processor time");
  }

  @Test
  void whoDoesNotEndIsCutOff() throws Exception {
    Attempt attempt = shell(ProgramStarter.unconfined(), "exec sleep 1000", 10);

    assertThat(attempt.ended()).isFalse();
    assertThat(attempt.words()).isEqualTo("it did not end");
  }
}
