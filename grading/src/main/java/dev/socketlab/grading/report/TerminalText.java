package dev.socketlab.grading.report;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Pads, cuts and wraps text by terminal columns; a Chinese character takes two. */
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

  /** Cuts a text that is longer than so many columns, and ends it with {@code mark}. */
  static AttributedString cut(AttributedString text, int columns, String mark) {
    if (text.columnLength() <= columns) {
      return text;
    }
    return new AttributedStringBuilder()
        .append(text.columnSubSequence(0, columns - mark.length()))
        .append(mark)
        .toAttributedString();
  }

  /** Breaks each line at its last space, or anywhere if its second half contains no space. */
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
