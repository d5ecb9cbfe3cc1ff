package dev.socketlab.grading.question;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.dialect.KnownReply;
import dev.socketlab.grading.wire.ReadResult;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A message and what is a right answer to it.
 *
 * @param line what is sent, without the line end
 * @param answer the right answer in words
 * @param answered whether what was heard holds the right answer
 * @param described how it is sent and answered to the byte, if the assignment describes that
 */
public record Question(
    String line,
    String answer,
    Predicate<ReadResult> answered,
    Optional<DescribedQuestion> described) {

  /** A question that is written as the program expects it. */
  public Question(String line, String answer, Predicate<ReadResult> answered) {
    this(line, answer, answered, Optional.empty());
  }

  /** A question whose reply is known, right or not. */
  static Question of(KnownReply known) {
    return new Question(
        known.line(), "the same reply as before, \"" + known.reply() + "\"", known::isIn);
  }

  /** A question that is written as the assignment describes it. */
  static Question of(DescribedQuestion described) {
    return new Question(
        Escaped.bytes(described.request()),
        described.reply().words(described.values()),
        heard -> described.endOfAnswer(heard, 0) >= 0,
        Optional.of(described));
  }

  /** Whether the answer is there, and complete as far as the program's dialect tells. */
  public boolean isAnswered(ReadResult heard, Dialect dialect) {
    return isWhole(heard, dialect) && answered.test(heard);
  }

  /** Whether no more has to be awaited if the answer is there. */
  public boolean isWhole(ReadResult heard, Dialect dialect) {
    return described.isPresent() || dialect.isWhole(heard);
  }

  /** Whether it is sent as one message: then no answer may come before its end. */
  public boolean isOneMessage() {
    return described.isEmpty() || described.get().messages() == 1;
  }
}
