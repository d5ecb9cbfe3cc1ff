package dev.socketlab.grading.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class LoadTest {

  @Test
  void spinningProcessesEndWithTheLoad() throws Exception {
    long before = ProcessHandle.current().children().count();

    try (Load load = Load.perCore(1)) {
      assertThat(load.processes()).isEqualTo(Runtime.getRuntime().availableProcessors());
      assertThat(ProcessHandle.current().children().count()).isEqualTo(before + load.processes());
    }

    assertThat(ProcessHandle.current().children().count()).isEqualTo(before);
  }

  @Test
  void noLoadStartsNothing() throws Exception {
    try (Load none = Load.perCore(0)) {
      assertThat(none.processes()).isZero();
    }
  }
}
