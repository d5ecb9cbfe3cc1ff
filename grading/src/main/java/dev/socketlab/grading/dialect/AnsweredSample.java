package dev.socketlab.grading.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A reply in which the answer was found.
 *
 * @param text without decoration
 * @param rawEnd all that was sent after the answer, including decoration
 * @param packed how numbers are packed in a binary reply
 */
record AnsweredSample(String text, TextSpan span, String rawEnd, Optional<ValueEncoding> packed) {

  /** Empty if the reply does not contain the answer. */
  static Optional<AnsweredSample> in(byte[] reply, SampleRequest sample) {
    String text = ReadableText.of(reply);
    return sample
        .in(text)
        .map(span -> new AnsweredSample(text, span, rawEnd(reply, span.in(text)), Optional.empty()))
        .or(() -> packed(reply, sample));
  }

  private static Optional<AnsweredSample> packed(byte[] reply, SampleRequest sample) {
    Optional<ValueEncoding> encoding = PackedReply.encoding(reply, sample);
    return encoding.flatMap(
        how -> {
          String text = PackedReply.text(reply, how);
          return sample.in(text).map(span -> new AnsweredSample(text, span, "", encoding));
        });
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
