package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Collects the lines of a report. Only this class decides whether they are coloured. */
final class TerminalPage {

  private final Terminal terminal;
  private final StringBuilder text = new StringBuilder();

  TerminalPage(Terminal terminal) {
    this.terminal = terminal;
  }

  void blank() {
    text.append('\n');
  }

  void line(AttributedString line) {
    text.append(terminal.colour() ? line.toAnsi() : line.toString().stripTrailing()).append('\n');
  }

  /**
   * Wraps a text with a hanging indent.
   *
   * @param label precedes the first line; further lines are indented by its width
   * @param mostLines lines to show; then follows how many more there are
   */
  void hanging(AttributedString label, String body, AttributedStyle style, int mostLines) {
    int indent = label.columnLength();
    List<String> lines =
        Escaped.lines(body)
            .lines()
            .flatMap(line -> TerminalText.wrapped(line, terminal.width() - indent).stream())
            .toList();
    // "1 more line" would take as much space as that line.
    int shown = lines.size() <= mostLines + 1 ? lines.size() : mostLines;
    AttributedString before = label;
    for (String line : lines.subList(0, shown)) {
      line(join(before, TerminalText.styled(line, style)));
      before = new AttributedString(" ".repeat(indent));
    }
    if (shown < lines.size()) {
      String more = (lines.size() - shown) + " more lines";
      line(join(before, TerminalText.styled("(" + more + ")", AttributedStyle.DEFAULT.faint())));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  static AttributedString join(AttributedString... parts) {
    AttributedStringBuilder joined = new AttributedStringBuilder();
    for (AttributedString part : parts) {
      joined.append(part);
    }
    return joined.toAttributedString();
  }
}
