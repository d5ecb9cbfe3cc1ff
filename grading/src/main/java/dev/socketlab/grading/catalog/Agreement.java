package dev.socketlab.grading.catalog;

import java.util.List;
import java.util.Locale;

/**
 * How often the grader is right in one column.
 *
 * @param agreed of those that were judged
 * @param judged programs of which truth and verdict are known
 * @param open programs of which the truth is known, and no check has judged it
 */
record Agreement(Column column, int agreed, int judged, int open) {

  static Agreement in(Column column, List<Comparison> all) {
    List<Comparison> mine = all.stream().filter(one -> one.column() == column).toList();
    int judged = (int) mine.stream().filter(Comparison::judged).count();
    int agreed = (int) mine.stream().filter(Comparison::agrees).count();
    return new Agreement(column, agreed, judged, mine.size() - judged);
  }

  /** A column that nobody is judged in is in no disagreement. */
  double percent() {
    return judged == 0 ? 100 : 100.0 * agreed / judged;
  }

  /** A line of a table. */
  String line() {
    String line =
        String.format(
            Locale.ROOT, "%-14s %3d of %3d  %5.1f%%", column.title(), agreed, judged, percent());
    return open == 0 ? line : line + "  (" + open + " not judged)";
  }
}
