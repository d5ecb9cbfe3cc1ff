package dev.socketlab.grading.worker;

import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.submission.SubmissionRefused;
import dev.socketlab.grading.trial.Fault;
import java.util.List;

/** The grade of a program that cannot be run. */
public final class UngradedProgram {

  private UngradedProgram() {}

  /** For reasons that are not the student's fault. */
  public static ProgramGrade broken(ProgramSpec program, String why) {
    return grade(program, Outcome.BROKEN, Explanation.of(why), "not started");
  }

  static ProgramGrade refused(ProgramSpec program, SubmissionRefused refused) {
    return grade(
        program,
        Outcome.FAILED,
        Fault.REFUSED.explanation(refused.getMessage(), "", "", ""),
        "not looked into");
  }

  static ProgramGrade grade(ProgramSpec program, Outcome outcome, Explanation why, String launch) {
    return grade(program, outcome, why, launch, List.of());
  }

  static ProgramGrade notHandedIn(ProgramSpec program, Explanation why, List<String> findings) {
    return new ProgramGrade(
        program.id(), false, "not handed in", findings, checks(program, Outcome.FAILED, why));
  }

  static ProgramGrade grade(
      ProgramSpec program, Outcome outcome, Explanation why, String launch, List<String> findings) {
    return new ProgramGrade(program.id(), launch, findings, checks(program, outcome, why));
  }

  private static List<CheckGrade> checks(ProgramSpec program, Outcome outcome, Explanation why) {
    return program.checks().stream()
        .map(check -> VerdictRule.untried(check, outcome, why))
        .toList();
  }
}
