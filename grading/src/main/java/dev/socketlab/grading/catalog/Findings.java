package dev.socketlab.grading.catalog;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.trial.Fault;
import java.util.List;
import java.util.Optional;

/** The checks of one graded program, as the columns ask for them. */
final class Findings {

  private static final String AGAIN = "tried again";

  private final ProgramGrade grade;

  Findings(ProgramGrade grade) {
    this.grade = grade;
  }

  /** Empty where programs of its kind do not have that check. */
  Optional<CheckGrade> check(String id) {
    return grade.checks().stream().filter(check -> check.id().equals(id)).findFirst();
  }

  /** Whether the program did what the check asks; nothing where the check said nothing. */
  static CatalogVerdict passes(CheckGrade check) {
    return check.outcome().earnsPoints()
        ? CatalogVerdict.of(YesNo.YES, "")
        : check.outcome() == Outcome.FAILED
            ? CatalogVerdict.of(YesNo.NO, check.why().summary())
            : notJudged(check);
  }

  static CatalogVerdict notJudged(CheckGrade check) {
    return CatalogVerdict.none(
        check.id() + " " + check.outcome().word() + ": " + check.why().summary());
  }

  static boolean failedFor(CheckGrade check, Fault fault) {
    return check.outcome() == Outcome.FAILED && check.why().hint().equals(fault.hint());
  }

  /** The transcript of the last trial. */
  static List<Event> lastTrial(CheckGrade check) {
    List<Event> events = check.transcript();
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).kind() == Event.Kind.NOTE && events.get(i).text().equals(AGAIN)) {
        return events.subList(i + 1, events.size());
      }
    }
    return events;
  }

  /** The grader's remarks in it. */
  static List<String> notes(CheckGrade check) {
    return lastTrial(check).stream()
        .filter(event -> event.kind() == Event.Kind.NOTE)
        .map(Event::text)
        .toList();
  }
}
