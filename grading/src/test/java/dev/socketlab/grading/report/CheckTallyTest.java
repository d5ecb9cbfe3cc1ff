package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.socketlab.grading.grade.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTallyTest {

  private final List<CheckTally> tallies =
      CheckTally.of(
          Samples.graded(
              Samples.submission(
                  "ada",
                  Samples.program("server1", Samples.passed("a", 1), Samples.failed("b", 1)),
                  Samples.program("server2", Samples.passed("a", 1))),
              Samples.submission(
                  "bob",
                  Samples.program("server1", Samples.passed("a", 1), Samples.failed("b", 1)),
                  Samples.program("server2", Samples.skipped("a", 1)))));

  @Test
  void countsEachCheckOfEachProgramOverTheClass() {
    assertThat(tallies)
        .extracting(CheckTally::program, CheckTally::check, CheckTally::total)
        .containsExactly(
            tuple("server1", "b", 2), tuple("server1", "a", 2), tuple("server2", "a", 2));
    assertThat(tallies.get(2).count(Outcome.PASSED)).isEqualTo(1);
    assertThat(tallies.get(2).count(Outcome.SKIPPED)).isEqualTo(1);
    assertThat(tallies.get(2).count(Outcome.FAILED)).isZero();
  }

  @Test
  void listsWhoFailed() {
    assertThat(tallies.get(0).failedBy()).extracting(PageLink::name).containsExactly("ada", "bob");
    assertThat(tallies.get(1).failedBy()).isEmpty();
  }
}
