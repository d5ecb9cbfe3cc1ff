package dev.socketlab.grading.report;

import java.util.List;

/**
 * Points earned of points to earn. Percentages are rounded down, so 100 means full marks.
 *
 * @param score points earned
 * @param max points to earn; 0 when nothing counted, and then there is no percentage
 */
record Share(int score, int max) {

  boolean countsNothing() {
    return max == 0;
  }

  boolean full() {
    return score == max && max > 0;
  }

  /** Whole per cent; 0 when nothing counted. */
  int percent() {
    return tenths() / 10;
  }

  /** Whole per cent for people: {@code 83%}; a dash when nothing counted. */
  String percentText() {
    return countsNothing() ? "-" : percent() + "%";
  }

  /** The average of whole per cents, over those where something counted. */
  static int average(List<Share> shares) {
    return (int)
        shares.stream()
            .filter(share -> !share.countsNothing())
            .mapToInt(Share::percent)
            .average()
            .orElse(0);
  }

  /** Per cent with one decimal, for files: {@code 83.3}; empty when nothing counted. */
  String decimal() {
    return countsNothing() ? "" : tenths() / 10 + "." + tenths() % 10;
  }

  private int tenths() {
    return countsNothing() ? 0 : Math.toIntExact(1000L * score / max);
  }
}
