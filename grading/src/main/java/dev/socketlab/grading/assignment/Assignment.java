package dev.socketlab.grading.assignment;

import dev.socketlab.grading.sandbox.Limits;
import java.util.List;

/**
 * What students were asked to hand in.
 *
 * @param id its name on the command line
 * @param title for display
 * @param about what is asked for, in a few sentences; may be empty
 * @param run what one run of a program may use
 * @param build what a build may use
 */
public record Assignment(
    String id, String title, String about, Limits run, Limits build, List<ProgramSpec> programs) {

  public Assignment {
    programs = List.copyOf(programs);
  }

  public int points() {
    return programs.stream().mapToInt(ProgramSpec::points).sum();
  }
}
