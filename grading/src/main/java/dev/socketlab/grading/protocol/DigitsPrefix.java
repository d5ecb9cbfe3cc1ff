package dev.socketlab.grading.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Messages with their length before them, as decimal digits.
 *
 * @param width how many digits; 0 for as many as it takes
 * @param mark what stands between the digits and the message; may be empty if the width is known
 */
public record DigitsPrefix(int width, String mark) implements MessageFraming {

  /** No message is longer than this many digits can say. */
  private static final int MOST_DIGITS = 9;

  public DigitsPrefix {
    if (width == 0 && mark.isEmpty()) {
      throw new IllegalArgumentException("needs a number of digits, or what comes after them");
    }
    if (width > MOST_DIGITS) {
      throw new IllegalArgumentException("takes " + MOST_DIGITS + " digits at most");
    }
  }

  @Override
  public byte[] framed(byte[] message) {
    String digits = String.valueOf(message.length);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String zeros = "0".repeat(Math.max(0, width - digits.length()));
    all.writeBytes((zeros + digits + mark).getBytes(StandardCharsets.UTF_8));
    all.writeBytes(message);
    return all.toByteArray();
  }

  @Override
  public Optional<Frame> next(byte[] bytes, int from, boolean ended) {
    int most = Math.min(bytes.length, from + (width == 0 ? MOST_DIGITS : width));
    int at = from;
    while (at < most && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    byte[] after = mark.getBytes(StandardCharsets.UTF_8);
    int start = at + after.length;
    boolean whole =
        (width == 0 ? at > from : at == from + width)
            && start <= bytes.length
            && Arrays.equals(bytes, at, start, after, 0, after.length);
    if (!whole) {
      return Optional.empty();
    }
    int end =
        start + Integer.parseInt(new String(bytes, from, at - from, StandardCharsets.US_ASCII));
    return end > bytes.length
        ? Optional.empty()
        : Optional.of(new Frame(Arrays.copyOfRange(bytes, start, end), end));
  }

  @Override
  public String words() {
    return "a message after its length in digits";
  }
}
