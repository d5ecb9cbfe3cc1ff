package dev.socketlab.grading.dialect;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The text in a reply, without what a terminal would not show: colours, padding, lengths. */
final class ReadableText {

  /** CSI and OSC sequences (ECMA-48), and two-character escapes. */
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|[@-Z])");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t\\x00]]");

  /**
   * From the NUL that ends a text: what a longer text before it left in the buffer. A single NUL
   * with whole lines behind it is no end: an error message may quote the NUL that a client sent.
   */
  private static final Pattern TAIL =
      Pattern.compile("(?s)(?<=[^\\x00])\\x00(?![^\\x00\\n]*\\n[^\\x00\\n]*\\n[^\\x00]*\\z).*");

  private ReadableText() {}

  /** The readable text in these bytes. */
  static String of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String shown = CONTROL.matcher(ESCAPE.matcher(text).replaceAll("")).replaceAll("");
    return TAIL.matcher(shown.replaceAll("^\\x00+", "")).replaceAll("");
  }
}
