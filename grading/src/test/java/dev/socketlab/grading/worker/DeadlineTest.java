package dev.socketlab.grading.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeadlineTest {

  private static Process endless() throws Exception {
    return new ProcessBuilder("sleep", "3600").start();
  }

  @Test
  void processIsEndedWhenItsTimeIsOver() throws Exception {
    Process process = endless();
    try (Deadline deadline = new Deadline(process, Duration.ofMillis(1))) {
      process.waitFor();

      assertThat(deadline.passed()).isTrue();
    }
  }

  @Test
  void processThatAnsweredInTimeLives() throws Exception {
    Process process = endless();
    try {
      Deadline deadline = new Deadline(process, Duration.ofHours(1));
      deadline.close();

      assertThat(deadline.passed()).isFalse();
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }
}
