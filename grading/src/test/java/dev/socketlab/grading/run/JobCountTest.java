package dev.socketlab.grading.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.cli.Jobs;
import org.junit.jupiter.api.Test;

class JobCountTest {

  private static final long PLENTY = 100_000;

  private final JobCount count = new JobCount(new Jobs(2, 4, 6), 1_000);

  private int after(double idle, long freeMib, int looks) {
    for (int i = 0; i < looks; i++) {
      count.adjust(idle, freeMib);
    }
    return count.now();
  }

  @Test
  void moreWorkWhileProcessorsAreIdle() {
    assertThat(count.now()).isEqualTo(4);
    assertThat(after(0.5, PLENTY, 1)).isEqualTo(5);
    assertThat(after(0.5, PLENTY, 9)).isEqualTo(6);
  }

  @Test
  void fewerWorkWhileAllProcessorsAreBusy() {
    assertThat(after(0, PLENTY, 1)).isEqualTo(3);
    assertThat(after(0, PLENTY, 9)).isEqualTo(2);
  }

  @Test
  void numberStaysWhileTheMachineIsWellUsed() {
    assertThat(after(0.15, PLENTY, 9)).isEqualTo(4);
  }

  @Test
  void memoryBoundsTheNumberHoweverIdleTheProcessors() {
    assertThat(after(0.9, 900, 9)).isEqualTo(4);
    assertThat(after(0.9, 400, 9)).isEqualTo(2);
  }

  @Test
  void givenNumberIsKept() {
    JobCount exact = new JobCount(Jobs.exactly(3), 1_000);

    exact.adjust(0.9, PLENTY);
    assertThat(exact.now()).isEqualTo(3);
    exact.adjust(0, PLENTY);
    assertThat(exact.now()).isEqualTo(3);
    assertThat(exact.follows()).isFalse();
  }

  @Test
  void machineTellsWhatItHasLeft() throws Exception {
    MachineLoad load = new MachineLoad();

    assertThat(load.idle()).isBetween(0.0, 1.0);
    assertThat(load.freeMib()).isPositive();
  }
}
