package dev.socketlab.common.frame;

import java.nio.ByteBuffer;

/**
 * Bytes that have arrived but cannot be answered yet. Grows as needed; an empty one costs little.
 */
final class KeptBytes {

  /** A larger buffer is not kept for later: the client may stay idle. */
  private static final int SMALL = 1024;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** The bytes are those from 0 to its position. */
  private ByteBuffer bytes = NOTHING;

  int length() {
    return bytes.position();
  }

  boolean isEmpty() {
    return bytes.position() == 0;
  }

  byte last() {
    return bytes.get(bytes.position() - 1);
  }

  /** Moves {@code count} bytes out of {@code from}. */
  void append(ByteBuffer from, int count) {
    if (count > bytes.remaining()) {
      int size = Math.max(2 * bytes.capacity(), bytes.position() + count);
      bytes = ByteBuffer.allocate(size).put(bytes.flip());
    }
    bytes.put(bytes.position(), from, from.position(), count);
    bytes.position(bytes.position() + count);
    from.position(from.position() + count);
  }

  /** The bytes, to be read in place from 0 to {@link #length}. */
  ByteBuffer inPlace() {
    return bytes;
  }

  /** Hands the bytes over, ready to be read, and keeps none. */
  ByteBuffer take() {
    ByteBuffer taken = bytes.flip();
    bytes = NOTHING;
    return taken;
  }

  void clear() {
    bytes = bytes.capacity() > SMALL ? NOTHING : bytes.clear();
  }
}
