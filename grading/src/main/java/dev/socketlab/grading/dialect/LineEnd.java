package dev.socketlab.grading.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What marks the end of a message. */
public enum LineEnd {
  LINE_FEED("a line end"),
  /** A message is what one recv() returns. */
  NOTHING("nothing"),
  CARRIAGE_RETURN("a carriage return and a line end"),
  NUL("a NUL byte"),
  /** The length in two bytes before the text: Java's writeUTF. */
  LENGTH("its length in two bytes before it");

  private final String words;

  LineEnd(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The message with its delimiter. */
  public byte[] around(byte[] message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (this == LENGTH) {
      bytes.write(message.length >> 8);
      bytes.write(message.length);
    }
    bytes.writeBytes(message);
    if (this == CARRIAGE_RETURN) {
      bytes.write('\r');
      bytes.write('\n');
    }
    if (this == LINE_FEED || this == NUL) {
      bytes.write(this == NUL ? 0 : '\n');
    }
    return bytes.toByteArray();
  }

  public byte[] around(String message) {
    return around(message.getBytes(StandardCharsets.UTF_8));
  }
}
