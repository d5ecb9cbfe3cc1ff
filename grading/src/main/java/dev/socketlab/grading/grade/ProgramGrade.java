package dev.socketlab.grading.grade;

import java.util.List;

/**
 * The grade of one program of a submission.
 *
 * @param id as the assignment calls it: server1, client
 * @param handedIn whether the submission has it
 * @param launch the command that started it, or why there is none
 * @param findings what was found out about it before the first check, in sentences: which file it
 *     is and why, and how the grader tried to start it
 */
public record ProgramGrade(
    String id, boolean handedIn, String launch, List<String> findings, List<CheckGrade> checks) {

  public ProgramGrade {
    findings = List.copyOf(findings);
    checks = List.copyOf(checks);
  }

  /** One that was handed in. */
  public ProgramGrade(String id, String launch, List<String> findings, List<CheckGrade> checks) {
    this(id, true, launch, findings, checks);
  }

  public ProgramGrade(String id, String launch, List<CheckGrade> checks) {
    this(id, launch, List.of(), checks);
  }

  public int score() {
    return checks.stream().mapToInt(CheckGrade::points).sum();
  }

  public int max() {
    return checks.stream().mapToInt(CheckGrade::max).sum();
  }
}
