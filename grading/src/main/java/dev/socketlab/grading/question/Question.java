package dev.socketlab.grading.question;

import dev.socketlab.grading.dialect.KnownReply;
import dev.socketlab.grading.wire.ReadResult;
import java.util.function.Predicate;

/**
 * A message and what is a right answer to it.
 *
 * @param line what is sent, without the line end
 * @param answer the right answer in words
 * @param answered whether what was heard holds the right answer
 */
public record Question(String line, String answer, Predicate<ReadResult> answered) {

  /** A question whose reply is known, right or not. */
  static Question of(KnownReply known) {
    return new Question(
        known.line(), "the same reply as before, \"" + known.reply() + "\"", known::isIn);
  }
}
