package dev.socketlab.common.log;

import dev.socketlab.common.service.Message;

/**
 * Shows what strangers sent without letting it act on the terminal: an escape sequence could
 * rewrite the screen or the clipboard of who reads the log.
 */
final class Visible {

  /** Bytes shown of a long message. */
  private static final int SHOWN = 60;

  private Visible() {}

  static String text(Message message) {
    StringBuilder text = new StringBuilder("'");
    int shown = Math.min(SHOWN, message.length());
    for (int i = 0; i < shown; i++) {
      escape(message.at(i), text);
    }
    return text.append(shown < message.length() ? "'..." : "'").toString();
  }

  private static void escape(byte b, StringBuilder text) {
    switch (b) {
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '\\' -> text.append("\\\\");
      default -> {
        if (b >= ' ' && b <= '~') {
          text.append((char) b);
        } else {
          text.append(String.format("\\x%02x", b));
        }
      }
    }
  }
}
