package dev.socketlab.common.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Replies on their way out, gathered so that all the answers to one read leave in one write. Grows
 * as needed; who fills it watches {@link #length} and stops where a client does not read.
 */
public final class Reply {

  private byte[] bytes = new byte[512];
  private int length;

  /** Bytes gathered so far. */
  public int length() {
    return length;
  }

  public Reply append(byte b) {
    room(1);
    bytes[length++] = b;
    return this;
  }

  public Reply append(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  /** Appends text as UTF-8. */
  public Reply append(String text) {
    return append(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends a number in decimal, without making a String of it. */
  public Reply append(long number) {
    if (number == Long.MIN_VALUE) { // has no positive counterpart
      return append(Long.toString(number));
    }
    room(20);
    if (number < 0) {
      bytes[length++] = '-';
      number = -number;
    }
    int digits = 1;
    for (long bound = 10; digits < 19 && number >= bound; bound *= 10) {
      digits++;
    }
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + number % 10);
      number /= 10;
    }
    length += digits;
    return this;
  }

  /**
   * Appends the bytes of {@code source} from {@code from} (inclusive) to {@code to} (exclusive).
   */
  public Reply bytes(ByteBuffer source, int from, int to) {
    room(to - from);
    source.get(from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  /** The gathered bytes as a buffer over the same memory, ready to be written. */
  public ByteBuffer toBuffer() {
    return ByteBuffer.wrap(bytes, 0, length);
  }

  /** Takes back what was appended since the reply was {@code length} bytes long. */
  public void truncate(int length) {
    this.length = Math.min(length, this.length);
  }

  public String text() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void room(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
