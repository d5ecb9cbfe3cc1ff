package dev.socketlab.grading.worker;

import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Outcome;
import java.util.List;
import java.util.Map;

/**
 * How one trial of a check ended.
 *
 * @param outcome passed, failed or broken
 */
record TrialResult(
    Outcome outcome, Explanation why, Map<Observation, String> observed, List<Event> events) {

  boolean passed() {
    return outcome == Outcome.PASSED;
  }

  boolean failed() {
    return outcome == Outcome.FAILED;
  }
}
