package dev.socketlab.common.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One message, read in place: a window on the buffer that the bytes arrived in. Making a String of
 * every line costs more than the arithmetic in it, so {@link #text} does it on demand.
 */
public final class Message {

  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private int from;
  private int to;

  /** Moves the window to the bytes {@code from} (inclusive) to {@code to} (exclusive). */
  public Message set(ByteBuffer buffer, int from, int to) {
    Objects.checkFromToIndex(from, to, buffer.limit());
    this.buffer = buffer;
    this.from = from;
    this.to = to;
    return this;
  }

  public static Message of(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    return new Message().set(bytes, 0, bytes.limit());
  }

  /** Bytes. */
  public int length() {
    return to - from;
  }

  /** The byte at {@code index}, which must be below {@link #length}. */
  public byte at(int index) {
    return buffer.get(from + index);
  }

  /**
   * The buffer that holds the message, from {@link #offset} on, for callers that read every byte.
   * Its position, its limit and the bytes must not be changed.
   */
  public ByteBuffer buffer() {
    return buffer;
  }

  /** Where in {@link #buffer} the message begins. */
  public int offset() {
    return from;
  }

  /** Appends the same bytes to {@code reply}. */
  public void copyTo(Reply reply) {
    reply.bytes(buffer, from, to);
  }

  /** The message as text; bytes that are not UTF-8 become U+FFFD. */
  public String text() {
    byte[] bytes = new byte[length()];
    buffer.get(from, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
