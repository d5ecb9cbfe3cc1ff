package dev.socketlab.grading.report;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Measures and shapes text in terminal columns, of which a Chinese character takes two. */
final class TerminalText {

  private TerminalText() {}

  static AttributedString styled(String text, AttributedStyle style) {
    return new AttributedString(text, style);
  }

  static AttributedString padded(AttributedString text, int columns) {
    return new AttributedStringBuilder()
        .append(text)
        .append(" ".repeat(Math.max(0, columns - text.columnLength())))
        .toAttributedString();
  }

  static AttributedString rightAligned(AttributedString text, int columns) {
    return new AttributedStringBuilder()
        .append(" ".repeat(Math.max(0, columns - text.columnLength())))
        .append(text)
        .toAttributedString();
  }

  /** At most so many columns; what was cut off is told by {@code mark}. */
  static AttributedString cut(AttributedString text, int columns, String mark) {
    if (text.columnLength() <= columns) {
      return text;
    }
    return new AttributedStringBuilder()
        .append(text.columnSubSequence(0, columns - mark.length()))
        .append(mark)
        .toAttributedString();
  }

  /** Breaks after a blank where there is one in the second half of the line, else anywhere. */
  static List<String> wrapped(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (new AttributedString(rest).columnLength() > columns) {
      String line = new AttributedString(rest).columnSubSequence(0, columns).toString();
      int blank = line.lastIndexOf(' ');
      int end = blank > line.length() / 2 ? blank + 1 : line.length();
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end);
    }
    lines.add(rest);
    return lines;
  }
}
