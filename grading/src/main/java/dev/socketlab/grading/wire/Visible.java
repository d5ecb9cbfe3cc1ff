package dev.socketlab.grading.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes and foreign text made visible: nothing in them can act on who looks at them. */
public final class Visible {

  /** Longer text loses its middle. */
  private static final int MOST = 400;

  private Visible() {}

  /** Bytes as text where they are UTF-8, everything that does not print escaped. */
  public static String bytes(byte[] bytes) {
    String suffix = bytes.length > MOST ? " (" + bytes.length + " bytes)" : "";
    try {
      return text(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
          + suffix;
    } catch (CharacterCodingException notText) {
      StringBuilder shown = new StringBuilder();
      for (byte b : bytes) {
        if (b >= ' ' && b < 127) {
          shown.append((char) b);
        } else {
          shown.append(escape(b & 0xff));
        }
      }
      return cut(shown.toString()) + suffix;
    }
  }

  /** Text with everything that does not print, or changes how other text prints, escaped. */
  public static String text(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean prints =
                  c == ' '
                      || !(Character.isISOControl(c)
                          || Character.isSpaceChar(c)
                          || type == Character.FORMAT
                          || type == Character.UNASSIGNED
                          || type == Character.PRIVATE_USE
                          || type == Character.SURROGATE);
              shown.append(prints ? Character.toString(c) : escape(c));
            });
    return cut(shown.toString());
  }

  /** The same, with lines kept as lines: for a compiler's or a program's last words. */
  public static String lines(String text) {
    return String.join("\n", text.lines().map(Visible::text).toList());
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0 -> "\\0";
      default -> c < 256 ? String.format("\\x%02x", c) : String.format("\\u{%x}", c);
    };
  }

  private static String cut(String shown) {
    return shown.length() <= MOST
        ? shown
        : shown.substring(0, MOST * 3 / 4) + " … " + shown.substring(shown.length() - MOST / 4);
  }
}
