package dev.socketlab.grading.wire;

import dev.socketlab.common.text.Escaped;
import java.util.Arrays;

/**
 * What a program sent or printed, fit for an explanation: escaped by {@link Escaped}, and truncated
 * here, since a program that never stops talking must not fill the report.
 */
public final class Excerpt {

  /** Characters; longer text loses its middle. */
  private static final int MOST = 400;

  /** Bytes that certainly make {@link #MOST} characters: what is between two such parts is cut. */
  private static final int ENOUGH = 4 * MOST;

  private Excerpt() {}

  public static String bytes(byte[] bytes) {
    String shown =
        bytes.length > 2 * ENOUGH
            ? Escaped.bytes(Arrays.copyOf(bytes, ENOUGH))
                + Escaped.bytes(Arrays.copyOfRange(bytes, bytes.length - ENOUGH, bytes.length))
            : Escaped.bytes(bytes);
    return cut(shown) + (bytes.length > MOST ? " (" + bytes.length + " bytes)" : "");
  }

  /** One line. */
  public static String text(String text) {
    return cut(Escaped.line(text));
  }

  /** Several lines, each truncated separately: the last output of a compiler or a program. */
  public static String lines(String text) {
    return String.join("\n", Escaped.lines(text).lines().map(Excerpt::cut).toList());
  }

  private static String cut(String shown) {
    int length = shown.codePointCount(0, shown.length());
    if (length <= MOST) {
      return shown;
    }
    int head = shown.offsetByCodePoints(0, MOST * 3 / 4);
    int tail = shown.offsetByCodePoints(shown.length(), -MOST / 4);
    return shown.substring(0, head) + " … " + shown.substring(tail);
  }
}
