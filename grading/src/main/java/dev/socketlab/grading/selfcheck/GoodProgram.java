package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import java.util.List;

/** A program without a mistake, and how it was graded. */
record GoodProgram(Base base, ProgramGrade grade) {

  /** The checks that it did not pass, although it should pass all of them. */
  List<CheckGrade> markedDown() {
    return grade.checks().stream().filter(check -> check.outcome() != Outcome.PASSED).toList();
  }
}
