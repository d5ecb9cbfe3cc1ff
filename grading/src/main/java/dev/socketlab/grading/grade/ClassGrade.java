package dev.socketlab.grading.grade;

import java.util.List;

/**
 * The grades of a whole run.
 *
 * @param assignment the assignment's id
 * @param title the assignment's name, for people
 * @param seed the seed of the run's random input; the same seed draws the same input
 */
public record ClassGrade(
    String assignment, String title, long seed, List<SubmissionGrade> submissions) {

  public ClassGrade {
    submissions = List.copyOf(submissions);
  }
}
