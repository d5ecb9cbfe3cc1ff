package dev.socketlab.grading.subject;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something to say whose answer is known, to learn from what comes back.
 *
 * @param line as everybody writes it
 * @param answer finds the answer in a reply
 */
public record Sample(String line, Function<String, Optional<Span>> answer) {

  static Sample number(String line, double value) {
    return new Sample(line, reply -> Figures.last(reply, value));
  }

  static Sample text(String line, String answer) {
    return new Sample(
        line,
        reply ->
            Optional.of(reply.indexOf(answer))
                .filter(at -> at >= 0)
                .map(at -> new Span(at, at + answer.length())));
  }

  Optional<Span> in(String reply) {
    return answer.apply(reply);
  }
}
