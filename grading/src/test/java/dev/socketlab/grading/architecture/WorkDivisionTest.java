package dev.socketlab.grading.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkDivisionTest {

  private static final Set<Integer> NOBODY = Set.of();

  @Test
  void threadThatRunsForOneClientIsItsOwn() {
    WorkDivision work =
        WorkDivision.of(
            List.of(trace(Set.of(1), Set.of(1), NOBODY), trace(Set.of(2), Set.of(2), NOBODY)),
            8,
            0);

    assertThat(work).isEqualTo(new WorkDivision(2, 8, 2, 2, 2, 0, 0, 0, 2));
    assertThat(work.isByOwnAlone()).isTrue();
  }

  @Test
  void threadThatRunsForTwoClientsIsNobodysOwn() {
    WorkDivision work =
        WorkDivision.of(
            List.of(
                trace(Set.of(1, 9), Set.of(1), Set.of(9)),
                trace(Set.of(2, 9), Set.of(2), Set.of(9))),
            8,
            0);

    assertThat(work).isEqualTo(new WorkDivision(2, 8, 2, 2, 0, 2, 0, 0, 3));
  }

  @Test
  void loopMayBeAlone() {
    WorkDivision work =
        WorkDivision.of(
            List.of(trace(Set.of(9), NOBODY, Set.of(9)), trace(Set.of(9), NOBODY, Set.of(9))),
            8,
            7);

    assertThat(work).isEqualTo(new WorkDivision(2, 8, 0, 0, 0, 2, 2, 7, 1));
    assertThat(work.startsWithEachRequest()).isTrue();
  }

  @Test
  void threadWithTheNameOfAHelperCountsIfItRunsForOneClient() {
    RequestTrace first = new RequestTrace(Set.of(9), Set.of(1, 7), NOBODY, NOBODY, NOBODY, 0);
    RequestTrace second = new RequestTrace(Set.of(9), Set.of(7), NOBODY, NOBODY, NOBODY, 0);

    assertThat(WorkDivision.of(List.of(first, second), 8, 0).byOwn()).isEqualTo(1);
  }

  private static RequestTrace trace(Set<Integer> ran, Set<Integer> attendants, Set<Integer> loops) {
    return new RequestTrace(ran, NOBODY, ran, attendants, loops, 0);
  }
}
