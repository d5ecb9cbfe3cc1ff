package dev.socketlab.grading.protocol;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Messages with their length before them, as a number of 1, 2 or 4 bytes.
 *
 * @param type how the length is written
 * @param countsItself whether the length counts its own bytes
 */
public record LengthPrefix(FieldType type, boolean countsItself) implements MessageFraming {

  @Override
  public byte[] framed(byte[] message) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    long length = message.length + (countsItself ? type.size() : 0L);
    all.writeBytes(type.packed(length, type.size()));
    all.writeBytes(message);
    return all.toByteArray();
  }

  @Override
  public Optional<Frame> next(byte[] bytes, int from, boolean ended) {
    int start = from + type.size();
    if (start > bytes.length) {
      return Optional.empty();
    }
    Object length = type.unpacked(Arrays.copyOfRange(bytes, from, start));
    long end = start + ((Number) length).longValue() - (countsItself ? type.size() : 0);
    return end < start || end > bytes.length
        ? Optional.empty()
        : Optional.of(new Frame(Arrays.copyOfRange(bytes, start, (int) end), (int) end));
  }

  @Override
  public String words() {
    return "a message after its length in " + type.size() + " bytes";
  }
}
