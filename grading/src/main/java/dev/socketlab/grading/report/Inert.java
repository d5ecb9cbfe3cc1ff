package dev.socketlab.grading.report;

/**
 * Makes text from a program or a file name harmless to look at. What a terminal or a browser would
 * obey instead of show (escape sequences, line ends, marks that reverse the reading direction) is
 * written out as an escape. Backslashes stay as they are: the text is often escaped already, and
 * reading {@code \\\\n} helps nobody.
 */
final class Inert {

  private Inert() {}

  /** One line, whatever the text holds. */
  static String line(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(shown, codePoint));
    return shown.toString();
  }

  /** Keeps the text's own line ends and indents with tabs; all else as in {@link #line}. */
  static String lines(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            codePoint -> {
              switch (codePoint) {
                case '\n' -> shown.append('\n');
                case '\t' -> shown.append("    ");
                default -> append(shown, codePoint);
              }
            });
    return shown.toString();
  }

  private static void append(StringBuilder shown, int codePoint) {
    switch (codePoint) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (!obeyedInsteadOfShown(codePoint)) {
          shown.appendCodePoint(codePoint);
        } else if (codePoint < 0x100) {
          shown.append(String.format("\\x%02x", codePoint));
        } else {
          shown.append(String.format("\\u{%x}", codePoint));
        }
      }
    }
  }

  private static boolean obeyedInsteadOfShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
