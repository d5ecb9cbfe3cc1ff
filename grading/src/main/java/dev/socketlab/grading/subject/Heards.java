package dev.socketlab.grading.subject;

import dev.socketlab.grading.wire.Heard;
import java.nio.charset.StandardCharsets;

/** What was heard, as it came. */
final class Heards {

  private Heards() {}

  static String raw(Heard heard) {
    return new String(heard.bytes(), StandardCharsets.UTF_8);
  }
}
