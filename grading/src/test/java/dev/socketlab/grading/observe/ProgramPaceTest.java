package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramPaceTest {

  private static final long MS = 1_000_000;
  private static final long USUAL = Long.MAX_VALUE;

  private final ProgramPace pace = new ProgramPace();

  @Test
  void aStartIsWaitedForLongUnlessItFailedBefore() {
    assertThat(pace.bound(false)).isEqualTo(10_000 * MS);
    assertThat(pace.bound(true)).isEqualTo(2_000 * MS);
  }

  @Test
  void theTimeOfAReplyCountsInFullAndThatOfTheStartAQuarter() {
    pace.took(800 * MS);
    assertThat(pace.bound(false)).isEqualTo(4_000 * MS);
    pace.took(300 * MS);
    assertThat(pace.bound(false)).isEqualTo(6_000 * MS);
    pace.took(2_000 * MS);
    assertThat(pace.bound(false)).isEqualTo(17_000 * MS);
  }

  @Test
  void aProgramThatSpinsIsWaitedForLessUntilSomethingComes() {
    pace.took(40 * MS);
    pace.waited(Stillness.End.OVERDUE, true);
    assertThat(pace.bound(false)).isEqualTo(2_000 * MS);
    assertThat(pace.boundOfIdleness(USUAL)).isEqualTo(200 * MS);
    pace.waited(Stillness.End.OVERDUE, true);
    assertThat(pace.bound(false)).isEqualTo(500 * MS);

    pace.waited(Stillness.End.CAME, true);
    assertThat(pace.bound(false)).isEqualTo(2_000 * MS);
    assertThat(pace.boundOfIdleness(USUAL)).isEqualTo(200 * MS);

    pace.waited(Stillness.End.STILL, false);
    assertThat(pace.boundOfIdleness(USUAL)).isEqualTo(USUAL);
  }

  @Test
  void aProgramThatSleepsDoesNotSpin() {
    pace.took(40 * MS);
    pace.waited(Stillness.End.OVERDUE, false);
    pace.waited(Stillness.End.OVERDUE, false);

    assertThat(pace.bound(false)).isEqualTo(2_000 * MS);
    assertThat(pace.boundOfIdleness(USUAL)).isEqualTo(USUAL);
  }
}
