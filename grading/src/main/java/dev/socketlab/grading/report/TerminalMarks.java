package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.Outcome;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * The mark before each check: a symbol, or the outcome's word if the terminal displays only ASCII.
 * Colour adds no information.
 */
final class TerminalMarks {

  private final boolean unicode;

  TerminalMarks(boolean unicode) {
    this.unicode = unicode;
  }

  /** All marks have the same width. */
  AttributedString of(Outcome outcome) {
    String mark = unicode ? OutcomeSymbol.of(outcome) : String.format("%-8s", word(outcome));
    return new AttributedString(mark, style(outcome));
  }

  /** Follows a name that was truncated. */
  String ellipsis() {
    return unicode ? "\u2026" : "...";
  }

  static AttributedStyle style(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
      case FAILED -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED).bold();
      case SKIPPED -> AttributedStyle.DEFAULT.faint();
      case BROKEN -> AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA).bold();
      case UNSTEADY -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
    };
  }

  /** Capitals make a failure stand out without colour. */
  private static String word(Outcome outcome) {
    return switch (outcome) {
      case FAILED, BROKEN -> outcome.name();
      case PASSED, SKIPPED, UNSTEADY -> outcome.word();
    };
  }
}
