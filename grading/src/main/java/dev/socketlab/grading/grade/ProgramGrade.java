package dev.socketlab.grading.grade;

import java.util.List;

/**
 * One program of a submission.
 *
 * @param id as the assignment calls it: server1, client
 * @param launch the command that started it, or why there is none
 * @param found what was found out about it, a sentence each
 */
public record ProgramGrade(String id, String launch, List<String> found, List<CheckGrade> checks) {

  /** Instead of a launch: there is nothing to start. */
  public static final String NOT_HANDED_IN = "not handed in";

  public ProgramGrade {
    found = List.copyOf(found);
    checks = List.copyOf(checks);
  }

  /** Of which nothing was found out. */
  public ProgramGrade(String id, String launch, List<CheckGrade> checks) {
    this(id, launch, List.of(), checks);
  }

  public boolean handedIn() {
    return !launch.equals(NOT_HANDED_IN);
  }

  public int score() {
    return checks.stream().mapToInt(CheckGrade::points).sum();
  }

  public int max() {
    return checks.stream().mapToInt(CheckGrade::max).sum();
  }
}
