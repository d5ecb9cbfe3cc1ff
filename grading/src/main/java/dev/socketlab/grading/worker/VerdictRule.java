package dev.socketlab.grading.worker;

import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what trials mean: outcome, points and explanation. Chance must not decide over points, so
 * a check that does not pass is tried once more.
 *
 * <pre>
 * first trial   second trial   outcome    points   explained by
 * passed        -              passed     all      -
 * failed        passed         unsteady   all      the first
 * failed        failed         failed     none     the second
 * failed        broken         broken     none     the second
 * broken        passed         passed     all      -
 * broken        failed         failed     none     the second
 * broken        broken         broken     none     the second
 * </pre>
 */
final class VerdictRule {

  private static final int MOST_TRIALS = 2;

  private VerdictRule() {}

  /** Whether no further trial is needed. */
  static boolean isDecided(List<TrialResult> trials) {
    return trials.size() == MOST_TRIALS || trials.get(0).passed();
  }

  /** The grade of a check, from all its trials. */
  static CheckGrade of(CheckSpec check, List<TrialResult> trials) {
    TrialResult first = trials.get(0);
    TrialResult last = trials.get(trials.size() - 1);
    boolean unsteady = first.failed() && last.passed();
    Outcome outcome = unsteady ? Outcome.UNSTEADY : last.outcome();
    boolean showsAll = unsteady || outcome == Outcome.BROKEN;
    return grade(
        check,
        outcome,
        unsteady ? first.why() : last.why(),
        last.observed(),
        showsAll ? allEvents(trials) : last.events());
  }

  private static List<Event> allEvents(List<TrialResult> trials) {
    List<Event> all = new ArrayList<>(trials.get(0).events());
    for (TrialResult again : trials.subList(1, trials.size())) {
      all.add(new Event(0, "grader", Event.Kind.NOTE, "tried again"));
      all.addAll(again.events());
    }
    return all;
  }

  /** The first check that this one needs and that did not earn its points. */
  static Optional<String> unmetNeed(CheckSpec check, Map<String, CheckGrade> done) {
    return check.needs().stream()
        .filter(need -> !done.get(need).outcome().earnsPoints())
        .findFirst();
  }

  static CheckGrade skipped(CheckSpec check, String need) {
    return grade(check, Outcome.SKIPPED, Explanation.of("needs " + need), Map.of(), List.of());
  }

  /** A check that the grader cannot decide. */
  static CheckGrade undecided(CheckSpec check, Explanation why) {
    return grade(check, Outcome.BROKEN, why, Map.of(), List.of());
  }

  /** If there is no program to check, the reason stands at each check that needs no other. */
  static CheckGrade untried(CheckSpec check, Outcome outcome, Explanation why) {
    return check.needs().isEmpty()
        ? grade(check, outcome, why, Map.of(), List.of())
        : skipped(check, check.needs().get(0));
  }

  private static CheckGrade grade(
      CheckSpec check,
      Outcome outcome,
      Explanation why,
      Map<Observation, String> observed,
      List<Event> events) {
    int points = outcome.earnsPoints() ? check.points() : 0;
    return new CheckGrade(check.id(), outcome, points, check.points(), why, observed, events);
  }

  /**
   * The verdict on a client and a server that failed at first.
   *
   * @param second how the second trial failed; empty if it passed
   * @param dialectLearned whether the client was spoken to differently in the second trial, which
   *     then says nothing about chance
   */
  static PairVerdict ofPair(
      Explanation first, Optional<Explanation> second, boolean dialectLearned) {
    if (second.isPresent()) {
      return new PairVerdict(Outcome.FAILED, second.get().summary());
    }
    return dialectLearned
        ? new PairVerdict(Outcome.PASSED, "")
        : new PairVerdict(Outcome.UNSTEADY, first.summary());
  }
}
