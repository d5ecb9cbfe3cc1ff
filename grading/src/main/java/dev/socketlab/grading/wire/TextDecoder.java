package dev.socketlab.grading.wire;

import java.nio.charset.StandardCharsets;

/** Turns what a program sent into text: tells the words to be read from decoration. */
@FunctionalInterface
public interface TextDecoder {

  /** Every byte counts. */
  TextDecoder PLAIN = bytes -> new String(bytes, StandardCharsets.UTF_8);

  String text(byte[] bytes);
}
