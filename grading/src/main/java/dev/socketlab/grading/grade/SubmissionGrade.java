package dev.socketlab.grading.grade;

import java.util.List;

/** All programs that one person handed in. */
public record SubmissionGrade(String id, List<ProgramGrade> programs) {

  public SubmissionGrade {
    programs = List.copyOf(programs);
  }

  public int score() {
    return programs.stream().mapToInt(ProgramGrade::score).sum();
  }

  public int max() {
    return programs.stream().mapToInt(ProgramGrade::max).sum();
  }

  /** How many checks ended with this outcome. */
  public long count(Outcome outcome) {
    return programs.stream()
        .flatMap(program -> program.checks().stream())
        .filter(check -> check.outcome() == outcome)
        .count();
  }
}
