package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.util.List;
import java.util.Optional;

/** Finds the programs of a class: every program of which a submission was graded. */
final class Programs {

  private Programs() {}

  /** In order of first appearance, which is the assignment's order. */
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
