package dev.socketlab.grading.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.suite.server.StartsListening;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictRuleTest {

  private static final String PASSED = "";
  private static final String TRIED_AGAIN = "tried again";

  private static final TrialResult PASS = trial(Outcome.PASSED, PASSED);
  private static final TrialResult FAIL = trial(Outcome.FAILED, "no answer");
  private static final TrialResult BREAK = trial(Outcome.BROKEN, "no port is free");

  /** Its only event and its observation say how it ended, too. */
  private static TrialResult trial(Outcome outcome, String summary) {
    return new TrialResult(
        outcome,
        Explanation.of(summary),
        Map.of(Observation.ARCHITECTURE, outcome.word()),
        List.of(new Event(7, "program", Event.Kind.STARTED, outcome.word())));
  }

  private static CheckSpec check(int points, String... needs) {
    return new CheckSpec(new StartsListening(), points, List.of(needs));
  }

  private static CheckGrade grade(TrialResult... trials) {
    assertThat(VerdictRule.isDecided(List.of(trials))).isTrue();
    return VerdictRule.of(check(3), List.of(trials));
  }

  private static void assertGrade(
      CheckGrade grade, Outcome outcome, int points, String summary, String... events) {
    assertThat(grade.id()).isEqualTo("starts-listening");
    assertThat(grade.outcome()).isEqualTo(outcome);
    assertThat(grade.points()).isEqualTo(points);
    assertThat(grade.max()).isEqualTo(3);
    assertThat(grade.why().summary()).isEqualTo(summary);
    assertThat(grade.transcript()).extracting(Event::text).containsExactly(events);
  }

  private static void assertObservedIn(TrialResult trial, CheckGrade grade) {
    assertThat(grade.observed()).isEqualTo(trial.observed());
  }

  @Test
  void checkThatPassesIsNotTriedAgain() {
    assertThat(VerdictRule.isDecided(List.of(PASS))).isTrue();
    assertThat(VerdictRule.isDecided(List.of(FAIL))).isFalse();
    assertThat(VerdictRule.isDecided(List.of(BREAK))).isFalse();
  }

  @Test
  void passedAtOnce() {
    assertGrade(grade(PASS), Outcome.PASSED, 3, PASSED, "passed");
    assertObservedIn(PASS, grade(PASS));
  }

  @Test
  void failedThenPassedIsUnsteadyAndKeepsItsPoints() {
    CheckGrade grade = grade(FAIL, PASS);

    assertGrade(grade, Outcome.UNSTEADY, 3, "no answer", "failed", TRIED_AGAIN, "passed");
    assertObservedIn(PASS, grade);
  }

  @Test
  void failedTwiceIsToldByTheSecondTrial() {
    CheckGrade grade = grade(trial(Outcome.FAILED, "hangs"), FAIL);

    assertGrade(grade, Outcome.FAILED, 0, "no answer", "failed");
    assertObservedIn(FAIL, grade);
  }

  @Test
  void failedThenBrokenIsNotTheProgramsFault() {
    CheckGrade grade = grade(FAIL, BREAK);

    assertGrade(grade, Outcome.BROKEN, 0, "no port is free", "failed", TRIED_AGAIN, "broken");
  }

  @Test
  void brokenThenPassedIsPassed() {
    CheckGrade grade = grade(BREAK, PASS);

    assertGrade(grade, Outcome.PASSED, 3, PASSED, "passed");
    assertObservedIn(PASS, grade);
  }

  @Test
  void brokenThenFailedIsFailed() {
    assertGrade(grade(BREAK, FAIL), Outcome.FAILED, 0, "no answer", "failed");
  }

  @Test
  void brokenTwiceShowsBothTrials() {
    CheckGrade grade = grade(BREAK, BREAK);

    assertGrade(grade, Outcome.BROKEN, 0, "no port is free", "broken", TRIED_AGAIN, "broken");
  }

  @Test
  void secondTrialIsMarkedEvenIfTheFirstHasNoEvents() {
    TrialResult silent =
        new TrialResult(Outcome.BROKEN, Explanation.of("no port"), Map.of(), List.of());

    assertGrade(grade(silent, silent), Outcome.BROKEN, 0, "no port", TRIED_AGAIN);
  }

  @Test
  void checkWithoutPointsHasAnOutcomeAllTheSame() {
    CheckGrade passed = VerdictRule.of(check(0), List.of(PASS));
    CheckGrade failed = VerdictRule.of(check(0), List.of(FAIL, FAIL));

    assertThat(List.of(passed, failed))
        .allSatisfy(grade -> assertThat(List.of(grade.points(), grade.max())).containsOnly(0))
        .extracting(CheckGrade::outcome)
        .containsExactly(Outcome.PASSED, Outcome.FAILED);
  }

  @Test
  void needIsMetByACheckThatEarnedItsPoints() {
    CheckSpec check = check(3, "one", "other");
    Map<String, CheckGrade> done = Map.of("one", grade(PASS), "other", grade(FAIL, PASS));

    assertThat(VerdictRule.unmetNeed(check, done)).isEmpty();
    assertThat(VerdictRule.unmetNeed(check(3), Map.of())).isEmpty();
  }

  @Test
  void needIsNotMetByACheckThatFailedBrokeOrWasSkipped() {
    CheckSpec check = check(3, "one", "other");
    List<CheckGrade> notPassed =
        List.of(grade(FAIL, FAIL), grade(BREAK, BREAK), VerdictRule.skipped(check, "another"));

    assertThat(notPassed)
        .allSatisfy(
            other ->
                assertThat(VerdictRule.unmetNeed(check, Map.of("one", grade(PASS), "other", other)))
                    .contains("other"));
  }

  @Test
  void skippedCheckEarnsNothingAndNamesWhatItNeeds() {
    assertGrade(VerdictRule.skipped(check(3), "one"), Outcome.SKIPPED, 0, "needs one");
  }

  @Test
  void reasonForNoProgramStandsAtChecksThatNeedNoOther() {
    Explanation why = Explanation.of("it does not compile");

    assertGrade(
        VerdictRule.untried(check(3), Outcome.FAILED, why),
        Outcome.FAILED,
        0,
        "it does not compile");
    assertGrade(
        VerdictRule.untried(check(3), Outcome.BROKEN, why),
        Outcome.BROKEN,
        0,
        "it does not compile");
    assertGrade(
        VerdictRule.untried(check(3, "one", "other"), Outcome.FAILED, why),
        Outcome.SKIPPED,
        0,
        "needs one");
  }

  @Test
  void pairIsJudgedByItsSecondTrial() {
    Explanation first = Explanation.of("first");
    Optional<Explanation> second = Optional.of(Explanation.of("second"));

    assertThat(VerdictRule.ofPair(first, second, false))
        .isEqualTo(new PairVerdict(Outcome.FAILED, "second"));
    assertThat(VerdictRule.ofPair(first, Optional.empty(), false))
        .isEqualTo(new PairVerdict(Outcome.UNSTEADY, "first"));
    // The first trial spoke to the client in a way that it does not understand.
    assertThat(VerdictRule.ofPair(first, Optional.empty(), true))
        .isEqualTo(new PairVerdict(Outcome.PASSED, ""));
  }
}
