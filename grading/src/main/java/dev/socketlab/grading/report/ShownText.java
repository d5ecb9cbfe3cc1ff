package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into escapes and plain text, so that a page can style them differently. */
final class ShownText {

  /** A run of escapes, or of plain text. */
  record Piece(String text, boolean escape) {}

  /** Possessive: otherwise each escape of a long run would take a piece of the stack. */
  private static final Pattern ESCAPES =
      Pattern.compile("(?:\\\\(?:[nrtbf0e\\\\]|x[0-9a-fA-F]{2}|u\\{[0-9a-fA-F]+}))++");

  private ShownText() {}

  static List<Piece> pieces(String text) {
    String shown = Escaped.lines(text);
    List<Piece> pieces = new ArrayList<>();
    Matcher escapes = ESCAPES.matcher(shown);
    int end = 0;
    while (escapes.find()) {
      if (end < escapes.start()) {
        pieces.add(new Piece(shown.substring(end, escapes.start()), false));
      }
      pieces.add(new Piece(escapes.group(), true));
      end = escapes.end();
    }
    if (end < shown.length()) {
      pieces.add(new Piece(shown.substring(end), false));
    }
    return pieces;
  }
}
