package dev.socketlab.common.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Replies on their way out, gathered so that all the answers to one read leave in one write. It
 * grows as needed; the caller watches {@link #length} and stops when a client does not read.
 *
 * <p>Bytes that are appended from a buffer to an empty reply are borrowed first: an echo leaves
 * from the buffer it arrived in, without a copy.
 */
public final class Reply {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private byte[] bytes = new byte[512];
  private ByteBuffer own = ByteBuffer.wrap(bytes);
  private int length;

  /** The buffer that holds all bytes of this reply; null if they are in {@link #bytes}. */
  private ByteBuffer lender;

  private int lentFrom;

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

  /** Appends a number in decimal, without creating a String. */
  public Reply append(long number) {
    if (number == Long.MIN_VALUE) { // it has no positive counterpart
      return append(Long.toString(number));
    }
    room(20);
    if (number >= 0 && number < ShortNumbers.BELOW) {
      length += ShortNumbers.write(bytes, length, (int) number);
      return this;
    }
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
   * They must stay as they are until this reply is changed again or sent.
   */
  public Reply bytes(ByteBuffer source, int from, int to) {
    if (length == 0) {
      lender = source;
      lentFrom = from;
    } else {
      room(to - from);
      source.get(from, bytes, length, to - from);
    }
    length += to - from;
    return this;
  }

  /**
   * The gathered bytes, ready to be written. Borrowed bytes are handed out as their own buffer,
   * with position and limit set around them.
   */
  public ByteBuffer toBuffer() {
    if (length == 0) {
      return NOTHING;
    }
    return lender == null
        ? own.limit(length).position(0)
        : lender.limit(lentFrom + length).position(lentFrom);
  }

  /** Drops what was appended since the reply was {@code length} bytes long. */
  public void truncate(int length) {
    this.length = Math.min(length, this.length);
    if (this.length == 0) {
      lender = null;
    }
  }

  /** Drops everything. */
  public void clear() {
    truncate(0);
  }

  public String text() {
    if (lender != null) {
      room(0);
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void room(int more) {
    if (more > bytes.length - length) {
      byte[] larger = new byte[Math.max(bytes.length * 2, length + more)];
      if (lender == null) {
        System.arraycopy(bytes, 0, larger, 0, length);
      }
      bytes = larger;
      own = ByteBuffer.wrap(bytes);
    }
    if (lender != null) {
      lender.get(lentFrom, bytes, 0, length);
      lender = null;
    }
  }
}
