package dev.socketlab.grading.protocol;

import dev.socketlab.common.text.Escaped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Messages that end with certain bytes.
 *
 * @param mark what ends a message
 * @param lenient whether a CR before the mark belongs to it, as for LF and CR LF
 */
@SuppressWarnings("ArrayRecordComponent")
public record Delimiter(byte[] mark, boolean lenient) implements MessageFraming {

  /** Lines that are sent with LF, and received with LF or CR LF. */
  public static final Delimiter LINE = new Delimiter(new byte[] {'\n'}, true);

  /**
   * @throws IllegalArgumentException if it is empty
   */
  public static Delimiter of(String mark) {
    if (mark.isEmpty()) {
      throw new IllegalArgumentException("must not be empty");
    }
    return new Delimiter(mark.getBytes(StandardCharsets.UTF_8), false);
  }

  @Override
  public byte[] framed(byte[] message) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(message);
    all.writeBytes(mark);
    return all.toByteArray();
  }

  @Override
  public Optional<Frame> next(byte[] bytes, int from, boolean ended) {
    for (int at = from; at + mark.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
        int end = lenient && at > from && bytes[at - 1] == '\r' ? at - 1 : at;
        return Optional.of(new Frame(Arrays.copyOfRange(bytes, from, end), at + mark.length));
      }
    }
    return Optional.empty();
  }

  @Override
  public String words() {
    return lenient ? "a line" : "a message that ends with \"" + Escaped.bytes(mark) + "\"";
  }
}
