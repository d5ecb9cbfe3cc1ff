package dev.socketlab.grading.selfcheck;

import static dev.socketlab.grading.grade.Outcome.BROKEN;
import static dev.socketlab.grading.grade.Outcome.FAILED;
import static dev.socketlab.grading.grade.Outcome.PASSED;
import static dev.socketlab.grading.grade.Outcome.SKIPPED;
import static dev.socketlab.grading.grade.Outcome.UNSTEADY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.grade.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KillMatrixTest {

  private static KillMatrixRow row(Outcome starts, Outcome restarts, Outcome stops) {
    return new KillMatrixRow(
        Grades.mistake("python-wrong"), Grades.server1(starts, restarts, stops));
  }

  private static KillMatrix matrix(KillMatrixRow... rows) {
    return new KillMatrix(List.of(rows), List.of());
  }

  @Test
  void mistakeIsCaughtByTheCheckThatNamesIt() {
    KillMatrixRow row = row(PASSED, FAILED, PASSED);

    assertThat(row.verdict()).isEqualTo(MistakeVerdict.CAUGHT);
    assertThat(row.silent()).isEmpty();
    assertThat(row.unrelated()).isEmpty();
    assertThat(matrix(row).asExpected()).isTrue();
  }

  @Test
  void checkThatMayFailTooDoesNotCount() {
    assertThat(row(PASSED, FAILED, FAILED).verdict()).isEqualTo(MistakeVerdict.CAUGHT);
    assertThat(row(PASSED, PASSED, FAILED).verdict()).isEqualTo(MistakeVerdict.MISSED);
  }

  @Test
  void mistakeThatNoCheckFailsForIsMissed() {
    KillMatrixRow row = row(PASSED, PASSED, PASSED);

    assertThat(row.verdict()).isEqualTo(MistakeVerdict.MISSED);
    assertThat(row.silent()).containsExactly("restarts-at-once");
    assertThat(matrix(row).asExpected()).isFalse();
  }

  @Test
  void hintForAnotherFaultIsTold() {
    Mistake mistake = Grades.mistake("python-wrong");
    Mistake withFault =
        new Mistake(
            mistake.id(),
            mistake.base(),
            mistake.program(),
            mistake.words(),
            mistake.changes(),
            mistake.caughtBy(),
            Map.of("restarts-at-once", "port-not-free"),
            mistake.also());

    assertThat(new KillMatrixRow(withFault, Grades.server1(PASSED, FAILED, PASSED)).verdict())
        .isEqualTo(MistakeVerdict.WITH_ANOTHER_HINT);
  }

  @Test
  void unsteadyFailureDoesNotCatch() {
    assertThat(row(PASSED, UNSTEADY, PASSED).verdict()).isEqualTo(MistakeVerdict.MISSED);
  }

  @Test
  void failureOfAnUnrelatedCheckIsTold() {
    KillMatrixRow row = row(FAILED, SKIPPED, SKIPPED);

    assertThat(row.verdict()).isEqualTo(MistakeVerdict.WRONG_CHECK);
    assertThat(row.unrelated()).containsExactly("starts-listening");
    assertThat(row(UNSTEADY, FAILED, PASSED).verdict()).isEqualTo(MistakeVerdict.AND_UNRELATED);
    assertThat(matrix(row).asExpected()).isFalse();
  }

  @Test
  void brokenGraderHasNotTried() {
    assertThat(row(BROKEN, SKIPPED, SKIPPED).verdict()).isEqualTo(MistakeVerdict.NOT_TRIED);
  }

  @Test
  void ratesAreCounted() {
    KillMatrix matrix =
        new KillMatrix(
            List.of(
                row(PASSED, FAILED, PASSED),
                row(PASSED, FAILED, FAILED),
                row(PASSED, PASSED, PASSED),
                row(FAILED, SKIPPED, SKIPPED)),
            List.of(
                new GoodProgram(Grades.BASE, Grades.server1(PASSED, PASSED, PASSED)),
                new GoodProgram(Grades.BASE, Grades.server1(PASSED, UNSTEADY, PASSED))));

    assertThat(matrix.summary())
        .isEqualTo(
            "2 of 4 mistakes (50 %) are caught by the checks that they name; 0 caught, with the hint"
                + " for another fault; 0 caught, and failed by unrelated checks; 1 caught by the"
                + " wrong check; 1 missed; 0 not tried; 1 of 2"
                + " good programs are marked down");
    assertThat(matrix.byCheck())
        .containsExactly(Map.entry("restarts-at-once", new KillMatrix.Tally(4, 2)));
  }

  @Test
  void goodProgramMarkedDownIsNotAsExpected() {
    GoodProgram good = new GoodProgram(Grades.BASE, Grades.server1(PASSED, FAILED, PASSED));

    assertThat(new KillMatrix(List.of(), List.of(good)).asExpected()).isFalse();
    assertThat(KillMatrixText.of(new KillMatrix(List.of(), List.of(good))))
        .contains("ana-python server1 is marked down", "because of restarts-at-once");
  }

  @Test
  void terminalExplainsWhatIsNotAsExpected() {
    String text = KillMatrixText.of(matrix(row(FAILED, SKIPPED, SKIPPED)));

    assertThat(text)
        .contains("python-wrong: caught by the wrong check", "something is | wrong")
        .contains("should have failed: restarts-at-once", "because of starts-listening");
  }

  @Test
  void pageHasARowForEachMistakeAndCheck() {
    String page = KillMatrixPage.of(matrix(row(PASSED, FAILED, FAILED)));

    assertThat(page)
        .contains("| `restarts-at-once` | 1 | 1 |")
        .contains("## Mistakes in Python")
        .contains(
            "| python-wrong | server1 | something is \\| wrong |"
                + " `restarts-at-once`, `stops-on-interrupt` (the reason) | caught |");
  }
}
