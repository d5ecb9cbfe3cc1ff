package dev.socketlab.grading.report;

/**
 * Points earned of points to earn. Percentages are rounded down, so 100 means full marks.
 *
 * @param score points earned
 * @param max points to earn; 0 when nothing counted, and then there is no percentage
 */
public record Share(int score, int max) {

  public boolean countsNothing() {
    return max == 0;
  }

  public boolean full() {
    return score == max && max > 0;
  }

  /** Whole per cent; 0 when nothing counted. */
  public int percent() {
    return tenths() / 10;
  }

  /** Per cent with one decimal, for files: {@code 83.3}; empty when nothing counted. */
  String decimal() {
    return countsNothing() ? "" : tenths() / 10 + "." + tenths() % 10;
  }

  private int tenths() {
    return countsNothing() ? 0 : Math.toIntExact(1000L * score / max);
  }
}
