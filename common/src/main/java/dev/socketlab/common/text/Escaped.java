package dev.socketlab.common.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Makes what strangers wrote safe to look at: bytes of a peer, output of a program, the name of a
 * file. Shown raw, it could move the cursor, retitle the window, type for the user, break a line of
 * a report in two, or reverse the reading direction and hide what it says. Characters that act
 * instead of being visible are written as escapes:
 *
 * <pre>
 *   \n \r \t     line ends and tabs
 *   \x1b         an ASCII control character, or a byte that belongs to no character
 *   &#92;u{202e} any other character
 * </pre>
 */
public final class Escaped {

  /** A blank that occurs in names, and is too wide to be mistaken for another one. */
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  private Escaped() {}

  /**
   * Bytes as text where they are UTF-8. Backslashes are doubled, so that the two characters {@code
   * \n} do not look like a line end.
   */
  public static String bytes(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder(); // stops at bytes that are not UTF-8
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    StringBuilder shown = new StringBuilder(bytes.length);
    while (in.hasRemaining()) {
      CoderResult stop = decoder.reset().decode(in, decoded, true);
      shown.append(line(decoded.flip().toString().replace("\\", "\\\\")));
      decoded.clear();
      for (int i = 0; stop.isError() && i < stop.length(); i++) {
        escapeByte(shown, in.get());
      }
    }
    return shown.toString();
  }

  /**
   * One line, whatever the text holds. Backslashes stay as they are, because the text may be
   * escaped already.
   */
  public static String line(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(shown, codePoint));
    return shown.toString();
  }

  /** Like {@link #line}, but keeps line ends, and turns tabs into blanks. */
  public static String lines(String text) {
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

  /** The stack trace of a fault of our own; its messages may quote what strangers wrote. */
  public static String trace(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    return lines(trace.toString());
  }

  /** Appends one character as {@link #line} shows it, for callers that read a stream. */
  public static void append(StringBuilder shown, int codePoint) {
    switch (codePoint) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (isSeen(codePoint)) {
          shown.appendCodePoint(codePoint);
        } else if (codePoint < 0x80) {
          escapeByte(shown, (byte) codePoint);
        } else {
          shown.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
        }
      }
    }
  }

  /** Whether a character is visible, and leaves the look of others alone. */
  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT, // direction marks (Unicode UAX 9), blanks of no width
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE, // half a character
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ' || codePoint == IDEOGRAPHIC_SPACE;
      default -> true;
    };
  }

  private static void escapeByte(StringBuilder shown, byte b) {
    shown.append("\\x").append(HexFormat.of().toHexDigits(b));
  }
}
