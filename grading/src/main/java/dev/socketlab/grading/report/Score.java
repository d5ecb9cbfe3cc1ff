package dev.socketlab.grading.report;

import java.util.List;

/**
 * Points earned out of a maximum. Percentages are rounded down, so 100 means full marks.
 *
 * @param max 0 if nothing is worth any points; then there is no percentage
 */
record Score(int points, int max) {

  boolean worthNothing() {
    return max == 0;
  }

  boolean full() {
    return points == max && max > 0;
  }

  /** A whole number of percent; 0 if nothing is worth any points. */
  int percent() {
    return tenths() / 10;
  }

  /** For people: {@code 83%}; a dash if nothing is worth any points. */
  String percentText() {
    return worthNothing() ? "-" : percent() + "%";
  }

  /** The average percentage of the scores that have one. */
  static int average(List<Score> scores) {
    return (int)
        scores.stream()
            .filter(score -> !score.worthNothing())
            .mapToInt(Score::percent)
            .average()
            .orElse(0);
  }

  /** For files, with one decimal place: {@code 83.3}; empty if nothing is worth any points. */
  String decimal() {
    return worthNothing() ? "" : tenths() / 10 + "." + tenths() % 10;
  }

  private int tenths() {
    return worthNothing() ? 0 : Math.toIntExact(1000L * points / max);
  }
}
