package dev.socketlab.client;

import java.nio.charset.StandardCharsets;

/** The result of waiting for the peer: bytes, one of the two ways a connection ends, or nothing. */
public sealed interface Received {

  /**
   * The result of one read, at least one byte. TCP keeps no boundaries: it may be part of a message
   * or several of them.
   *
   * @param bytes not copied, and compared by identity; the receiver owns them
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] bytes) implements Received {

    /** The bytes as UTF-8; a character that two reads share comes out as U+FFFD. */
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** The peer sent FIN: it sends nothing more, but may still receive. */
  record EndOfStream() implements Received {}

  /** The peer sent RST: the connection is gone in both directions. */
  record Reset() implements Received {}

  /** The time was over before anything arrived; the connection is still open. */
  record Nothing() implements Received {}
}
