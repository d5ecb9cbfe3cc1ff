package dev.socketlab.grading.dialect;

import java.util.Optional;
import java.util.function.Function;

/**
 * A request whose answer is known, to learn from the reply.
 *
 * @param line in the usual notation
 * @param answer finds the answer in a reply
 */
public record SampleRequest(String line, Function<String, Optional<TextSpan>> answer) {

  static SampleRequest number(String line, double value) {
    return new SampleRequest(line, reply -> NumbersInText.last(reply, value));
  }

  static SampleRequest text(String line, String answer) {
    return new SampleRequest(
        line,
        reply ->
            Optional.of(reply.indexOf(answer))
                .filter(at -> at >= 0)
                .map(at -> new TextSpan(at, at + answer.length())));
  }

  Optional<TextSpan> in(String reply) {
    return answer.apply(reply);
  }
}
