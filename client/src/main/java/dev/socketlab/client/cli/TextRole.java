package dev.socketlab.client.cli;

import org.jline.utils.AttributedStyle;

/** The source of a text, shown by colour. The server's own text has none, as the main thing. */
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
