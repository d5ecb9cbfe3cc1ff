package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One mistake, and the grade of the program that has it. */
record KillMatrixRow(Mistake mistake, ProgramGrade grade) {

  MistakeVerdict verdict() {
    if (grade.checks().stream().anyMatch(check -> check.outcome() == Outcome.BROKEN)) {
      return MistakeVerdict.NOT_TRIED;
    }
    boolean named = Set.copyOf(failed()).containsAll(mistake.caughtBy());
    if (unrelated().isEmpty()) {
      return !named
          ? MistakeVerdict.MISSED
          : rightFaults() ? MistakeVerdict.CAUGHT : MistakeVerdict.WITH_ANOTHER_HINT;
    }
    return named ? MistakeVerdict.AND_UNRELATED : MistakeVerdict.WRONG_CHECK;
  }

  private boolean rightFaults() {
    return grade.checks().stream()
        .allMatch(
            check -> {
              String fault = check.why().fault();
              return mistake.faults().getOrDefault(check.id(), fault).equals(fault);
            });
  }

  /** The checks that failed. */
  List<String> failed() {
    return ids(check -> check.outcome() == Outcome.FAILED);
  }

  /** The checks that should have failed but did not. */
  List<String> silent() {
    List<String> failed = failed();
    return mistake.caughtBy().stream().filter(check -> !failed.contains(check)).sorted().toList();
  }

  /** The checks that failed, even if only once, but have nothing to do with the mistake. */
  List<String> unrelated() {
    return ids(
        check ->
            (check.outcome() == Outcome.FAILED || check.outcome() == Outcome.UNSTEADY)
                && !mistake.caughtBy().contains(check.id())
                && !mistake.also().containsKey(check.id()));
  }

  private List<String> ids(Predicate<CheckGrade> which) {
    return grade.checks().stream().filter(which).map(CheckGrade::id).toList();
  }
}
