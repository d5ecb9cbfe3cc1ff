package dev.socketlab.grading.subject;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * How a client speaks.
 *
 * @param greeted whether it reads what is typed only after the server has said something
 * @param end how its messages end, and those to it
 * @param words what was learned, a sentence each
 */
public record ClientDialect(boolean greeted, LineEnd end, List<String> words) {

  /** Of a client of which nothing was learned. */
  public static final ClientDialect LINES = new ClientDialect(false, LineEnd.LINE_FEED, List.of());

  private static final int LENGTH_BYTES = 2;

  public ClientDialect {
    words = List.copyOf(words);
  }

  /** By one message, whatever it says. */
  public static LineEnd endOf(byte[] message) {
    if (message.length > LENGTH_BYTES
        && Arrays.equals(message, LineEnd.LENGTH.around(behindLength(message)))) {
      return LineEnd.LENGTH;
    }
    if (beforeNul(message).length < message.length) {
      return LineEnd.NUL;
    }
    return message.length > 0 && message[message.length - 1] == '\n'
        ? LineEnd.LINE_FEED
        : LineEnd.NOTHING;
  }

  /**
   * What a message says, without its end. Whoever sends a whole buffer sends behind the NUL what
   * stood there before.
   */
  public byte[] text(byte[] message) {
    byte[] text =
        end == LineEnd.LENGTH && endOf(message) == LineEnd.LENGTH
            ? behindLength(message)
            : beforeNul(message);
    int length = text.length;
    while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r')) {
      length--;
    }
    return Arrays.copyOf(text, length);
  }

  /** A message to it. A line end does no harm to those who send none, and some read up to it. */
  public byte[] message(String text) {
    return end == LineEnd.LENGTH
        ? end.around(text)
        : (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] behindLength(byte[] message) {
    return Arrays.copyOfRange(message, LENGTH_BYTES, message.length);
  }

  private static byte[] beforeNul(byte[] message) {
    int length = 0;
    while (length < message.length && message[length] != 0) {
      length++;
    }
    return Arrays.copyOf(message, length);
  }
}
