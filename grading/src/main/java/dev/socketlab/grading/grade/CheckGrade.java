package dev.socketlab.grading.grade;

import java.util.List;

/**
 * One check of one program.
 *
 * @param id the check's slug
 * @param points points earned, at most {@code max}
 */
public record CheckGrade(
    String id, Outcome outcome, int points, int max, Explanation why, List<Event> transcript) {

  public CheckGrade {
    transcript = List.copyOf(transcript);
    if (points < 0 || points > max) {
      throw new IllegalArgumentException(id + ": " + points + " of " + max + " points");
    }
  }
}
