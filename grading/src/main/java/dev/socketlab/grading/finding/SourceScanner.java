package dev.socketlab.grading.finding;

import java.util.HashMap;
import java.util.Map;

/**
 * Splits a source into comments, string literals and the rest, in time linear in its length: a
 * stranger wrote it, perhaps to cost as much as it can. For one thread.
 *
 * <p>Where a quote or a comment is opened and never closed, its opening is ordinary text, and a
 * search for its end is not repeated for the next one before the place that the first one reached.
 */
final class SourceScanner {

  /** What a piece is. */
  enum Kind {
    CODE,
    COMMENT,
    /** Between two quotes, or two backticks. */
    LITERAL,
    /** Between three quotes on either side, as in Python; it may hold line ends. */
    LONG_LITERAL
  }

  /** Gets the pieces in order; together they are the text. */
  @FunctionalInterface
  interface Sink {
    void piece(Kind kind, int from, int to);
  }

  private final String text;
  private final boolean hashes;

  /** By delimiter: no end of it lies between here and that place. */
  private final Map<String, Integer> unclosedUntil = new HashMap<>();

  /**
   * @param hashes whether comments begin with {@code #}, as in Python; else with slashes, as in C
   */
  SourceScanner(String text, boolean hashes) {
    this.text = text;
    this.hashes = hashes;
  }

  void scan(Sink sink) {
    int codeFrom = 0;
    int at = 0;
    while (at < text.length()) {
      int quote = quoteAt(at);
      int end = quote > 0 ? endOfLiteral(at, quote) : endOfComment(at);
      if (end < 0) {
        at++;
        continue;
      }
      if (codeFrom < at) {
        sink.piece(Kind.CODE, codeFrom, at);
      }
      sink.piece(
          quote == 0 ? Kind.COMMENT : quote == 1 ? Kind.LITERAL : Kind.LONG_LITERAL, at, end);
      at = end;
      codeFrom = end;
    }
    if (codeFrom < at) {
      sink.piece(Kind.CODE, codeFrom, at);
    }
  }

  /** How long the quote is that opens a literal here; 0 where none does. */
  private int quoteAt(int at) {
    char c = text.charAt(at);
    if (c == '`') {
      return hashes ? 0 : 1;
    }
    if (c != '"' && c != '\'') {
      return 0;
    }
    boolean triple = text.startsWith(String.valueOf(c).repeat(3), at);
    return triple && endOfLiteral(at, 3) > 0 ? 3 : 1;
  }

  /** Behind the closing quote; -1 where there is none. */
  private int endOfLiteral(int at, int quote) {
    String delimiter = text.substring(at, at + quote);
    if (quote == 3 || delimiter.equals("`")) {
      return behind(delimiter, at + quote);
    }
    if (at < unclosedUntil.getOrDefault(delimiter, 0)) {
      return -1;
    }
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != '\n') {
      if (text.charAt(i) == delimiter.charAt(0)) {
        return i + 1;
      }
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    unclosedUntil.put(delimiter, i);
    return -1;
  }

  /** Behind the comment that begins here; -1 where none does. */
  private int endOfComment(int at) {
    if (hashes ? text.charAt(at) == '#' : text.startsWith("//", at)) {
      int newline = text.indexOf('\n', at);
      return newline < 0 ? text.length() : newline;
    }
    return !hashes && text.startsWith("/*", at) ? behind("*/", at + 2) : -1;
  }

  private int behind(String delimiter, int from) {
    if (from < unclosedUntil.getOrDefault(delimiter, 0)) {
      return -1;
    }
    int found = text.indexOf(delimiter, from);
    if (found < 0) {
      unclosedUntil.put(delimiter, text.length());
      return -1;
    }
    return found + delimiter.length();
  }
}
