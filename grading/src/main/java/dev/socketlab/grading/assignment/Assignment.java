package dev.socketlab.grading.assignment;

import java.util.List;

/**
 * What students were asked to hand in.
 *
 * @param id as on the command line
 * @param title for people
 */
public record Assignment(String id, String title, List<ProgramSpec> programs) {

  public Assignment {
    programs = List.copyOf(programs);
  }

  public int points() {
    return programs.stream().mapToInt(ProgramSpec::points).sum();
  }
}
