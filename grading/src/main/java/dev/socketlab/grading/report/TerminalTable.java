package dev.socketlab.grading.report;

import static dev.socketlab.grading.report.TerminalText.padded;
import static dev.socketlab.grading.report.TerminalText.rightAligned;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * A table: the first column, for names, is left-aligned; the others, for numbers, right-aligned.
 */
final class TerminalTable {

  private static final String GAP = "  ";

  private final List<List<AttributedString>> rows = new ArrayList<>();

  void row(List<AttributedString> cells) {
    rows.add(List.copyOf(cells));
  }

  List<AttributedString> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = IntStream.range(0, columns).map(this::width).toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static AttributedString line(List<AttributedString> cells, int[] widths) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      AttributedString cell = cells.get(column);
      if (column == 0) {
        line.append(padded(cell, widths[column]));
      } else {
        line.append(GAP).append(rightAligned(cell, widths[column]));
      }
    }
    return line.toAttributedString();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).columnLength())
        .max()
        .orElse(0);
  }
}
