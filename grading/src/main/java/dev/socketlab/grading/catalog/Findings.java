package dev.socketlab.grading.catalog;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.Slug;
import dev.socketlab.grading.trial.Fault;
import java.util.Optional;

/** The checks of one graded program, as columns look them up. */
final class Findings {

  private final ProgramGrade grade;

  Findings(ProgramGrade grade) {
    this.grade = grade;
  }

  /** Empty if programs of its kind do not have that check. */
  Optional<CheckGrade> check(String id) {
    return grade.checks().stream().filter(check -> check.id().equals(id)).findFirst();
  }

  /** Whether the program does what the check requires; not judged if the check did not run. */
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
    return check.outcome() == Outcome.FAILED && check.why().fault().equals(fault.slug());
  }

  /** What the check observed; empty if it did not get that far. */
  static <E extends Enum<E>> Optional<E> observed(
      CheckGrade check, Observation what, Class<E> kind) {
    return Optional.ofNullable(check.observed().get(what)).flatMap(slug -> Slug.find(kind, slug));
  }
}
