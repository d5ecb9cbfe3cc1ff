package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.util.List;
import java.util.Optional;

/** The columns of a table of submissions: every program that any of them was graded on. */
final class Programs {

  private Programs() {}

  /** In the order in which they first appear, which is the assignment's. */
  static List<String> ids(ClassGrade grade) {
    return grade.submissions().stream()
        .flatMap(submission -> submission.programs().stream())
        .map(ProgramGrade::id)
        .distinct()
        .toList();
  }

  static Optional<ProgramGrade> find(SubmissionGrade submission, String id) {
    return submission.programs().stream().filter(program -> program.id().equals(id)).findFirst();
  }
}
