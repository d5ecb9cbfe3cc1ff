package dev.socketlab.grading.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What tells the program that a message is complete. */
public enum LineEnd {
  LINE_FEED("a line end"),
  /** Each message is what one recv() brings. */
  NOTHING("nothing"),
  NUL("a NUL byte"),
  /** The length in two bytes before the text: writeUTF of Java. */
  LENGTH("its length in two bytes before it");

  private final String words;

  LineEnd(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The bytes of one message. */
  public byte[] around(byte[] message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (this == LENGTH) {
      bytes.write(message.length >> 8);
      bytes.write(message.length);
    }
    bytes.writeBytes(message);
    if (this == LINE_FEED || this == NUL) {
      bytes.write(this == NUL ? 0 : '\n');
    }
    return bytes.toByteArray();
  }

  public byte[] around(String message) {
    return around(message.getBytes(StandardCharsets.UTF_8));
  }
}
