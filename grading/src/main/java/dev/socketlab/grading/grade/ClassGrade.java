package dev.socketlab.grading.grade;

import java.util.List;

/**
 * A whole run.
 *
 * @param assignment the assignment's id
 * @param title the assignment's name for people
 * @param seed what the run's random input was drawn from; the same seed draws the same input
 */
public record ClassGrade(
    String assignment, String title, long seed, List<SubmissionGrade> submissions) {

  public ClassGrade {
    submissions = List.copyOf(submissions);
  }
}
