package dev.socketlab.grading.protocol;

import java.util.Arrays;
import java.util.Optional;

/**
 * Messages of the same length; a shorter one is filled up with NUL, which a reader takes off.
 *
 * @param length in bytes
 */
public record FixedLength(int length) implements MessageFraming {

  @Override
  public byte[] framed(byte[] message) {
    if (message.length > length) {
      throw new IllegalArgumentException(
          "a message of %d bytes does not fit in %d".formatted(message.length, length));
    }
    return Arrays.copyOf(message, length);
  }

  @Override
  public Optional<Frame> next(byte[] bytes, int from, boolean ended) {
    int end = from + length;
    return end > bytes.length
        ? Optional.empty()
        : Optional.of(new Frame(Arrays.copyOfRange(bytes, from, end), end));
  }

  @Override
  public String words() {
    return "a message of " + length + " bytes";
  }
}
