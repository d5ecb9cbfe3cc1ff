package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.Outcome;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * The sign before each check. Colour only underlines what the sign says already: in a plain
 * terminal the sign is the outcome's word.
 */
final class TerminalMarks {

  private final boolean unicode;

  TerminalMarks(boolean unicode) {
    this.unicode = unicode;
  }

  /** All of the same width. */
  AttributedString of(Outcome outcome) {
    String sign = unicode ? Signs.of(outcome) : String.format("%-8s", word(outcome));
    return new AttributedString(sign, style(outcome));
  }

  /** Tells that a name was cut. */
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

  /** A failure stands out even where nothing but letters is shown. */
  private static String word(Outcome outcome) {
    return switch (outcome) {
      case FAILED, BROKEN -> outcome.name();
      case PASSED, SKIPPED, UNSTEADY -> outcome.word();
    };
  }
}
