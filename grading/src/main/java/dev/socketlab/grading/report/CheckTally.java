package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the whole class did on one check of one program.
 *
 * @param counts how often each outcome occurred; outcomes that did not occur are absent
 * @param failedBy the submissions that failed it
 */
record CheckTally(
    String program, String check, Map<Outcome, Integer> counts, List<PageLink> failedBy) {

  int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Most failures first; ties stay in the assignment's order. */
  static List<CheckTally> of(ClassGrade grade) {
    Map<List<String>, CheckTally> tallies = new LinkedHashMap<>();
    for (var submission : grade.submissions()) {
      for (var program : submission.programs()) {
        for (var check : program.checks()) {
          CheckTally tally =
              tallies.computeIfAbsent(
                  List.of(program.id(), check.id()),
                  key ->
                      new CheckTally(
                          Escaped.line(program.id()),
                          Escaped.line(check.id()),
                          new EnumMap<>(Outcome.class),
                          new ArrayList<>()));
          tally.counts().merge(check.outcome(), 1, Integer::sum);
          if (check.outcome() == Outcome.FAILED) {
            tally.failedBy().add(PageLink.to(submission));
          }
        }
      }
    }
    return tallies.values().stream()
        .sorted(Comparator.comparingInt((CheckTally tally) -> -tally.count(Outcome.FAILED)))
        .toList();
  }
}
