package dev.socketlab.grading.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A reply in which the answer was found.
 *
 * @param text without decoration
 * @param rawEnd all that was sent after the answer, including decoration
 */
record AnsweredSample(String text, TextSpan span, String rawEnd) {

  /** Empty if the reply does not contain the answer. */
  static Optional<AnsweredSample> in(byte[] reply, SampleRequest sample) {
    String text = ReadableText.of(reply);
    return sample
        .in(text)
        .map(span -> new AnsweredSample(text, span, rawEnd(reply, span.in(text))));
  }

  private static String rawEnd(byte[] reply, String answer) {
    String raw = new String(reply, StandardCharsets.UTF_8);
    int at = raw.lastIndexOf(answer);
    return at < 0 ? "" : raw.substring(at + answer.length());
  }

  String answer() {
    return span.in(text);
  }

  String before() {
    return span.before(text);
  }

  String after() {
    return span.after(text);
  }
}
