package dev.socketlab.grading.wire;

import java.nio.charset.StandardCharsets;

/** Makes text of what a program sent: what of it is words to be read, and what is decoration. */
@FunctionalInterface
public interface TextDecoder {

  /** Every byte counts. */
  TextDecoder PLAIN = bytes -> new String(bytes, StandardCharsets.UTF_8);

  String text(byte[] bytes);
}
