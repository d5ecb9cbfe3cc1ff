package dev.socketlab.client.cli;

import org.jline.utils.AttributedStyle;

/** Who is speaking, told by colour. What the server says has none: it is what one is here for. */
enum TextRole {
  SERVER,
  PROGRAM,
  FAILURE,
  PROMPT;

  AttributedStyle style() {
    return switch (this) {
      case SERVER -> AttributedStyle.DEFAULT;
      case PROGRAM -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
      case FAILURE -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
      case PROMPT -> AttributedStyle.DEFAULT.bold().foreground(AttributedStyle.GREEN);
    };
  }
}
