package dev.socketlab.grading.catalog;

import java.util.List;
import java.util.Locale;

/**
 * How often the grader is right in one column.
 *
 * @param agreed how many of the judged programs the grader is right about
 * @param judged programs whose truth and verdict are both known
 * @param open programs whose truth is known, but that no check has judged
 */
record Agreement(Column column, int agreed, int judged, int open) {

  static Agreement in(Column column, List<Comparison> all) {
    List<Comparison> inColumn = all.stream().filter(one -> one.column() == column).toList();
    int judged = (int) inColumn.stream().filter(Comparison::judged).count();
    int agreed = (int) inColumn.stream().filter(Comparison::agrees).count();
    return new Agreement(column, agreed, judged, inColumn.size() - judged);
  }

  /** A column in which nothing was judged agrees. */
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
