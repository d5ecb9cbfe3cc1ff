package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpareTimeTest {

  @Test
  void idleTimeIsReadFromTheKernelsStatistics() {
    String statistics =
        "cpu  74608 2520 24433 1117073 6176 4054 0 0 0 0\ncpu0 1 2 3 4 5 6 7 8 9 0\n";

    assertThat(SpareTime.idleNanos(statistics)).isEqualTo((1_117_073L + 6_176) * 10_000_000);
  }

  @Test
  void otherStatisticsSayNothing() {
    assertThat(SpareTime.idleNanos("")).isEqualTo(-1);
    assertThat(SpareTime.idleNanos("intr 1 2 3 4 5 6 7")).isEqualTo(-1);
  }

  @Test
  void spareTimeIsNeverLongerThanRealTime() {
    SpareTime time = SpareTime.start();

    assertThat(time.nanos()).isBetween(0L, time.realNanos());
  }
}
