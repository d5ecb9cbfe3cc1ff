package dev.socketlab.grading.question;

import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.dialect.Topic;
import dev.socketlab.grading.protocol.Protocol.Closes;
import dev.socketlab.grading.protocol.ReplyRule;
import java.util.Optional;
import java.util.Random;

/** What a server does with a message, as the assignment says. */
public interface ExpectedService {

  /** What one can talk about with such a server; empty where the assignment says how it speaks. */
  Optional<Topic> topic();

  /** How many clients have to be there before the first one is answered. */
  default int clientsNeeded() {
    return 1;
  }

  /** Whether an answer belongs to a whole line; an echo may come back piece by piece. */
  boolean answersWholeLines();

  /** What it says before the first request, as the assignment tells; empty if it says nothing. */
  default Optional<ReplyRule> greeting() {
    return Optional.empty();
  }

  /** What each client must say before its first request, as the assignment tells. */
  default Optional<Question> opening(Random random) {
    return Optional.empty();
  }

  /** Whether it closes the connection after a reply, as the assignment tells. */
  default Closes closes() {
    return Closes.NEVER;
  }

  /** What a client may say before it leaves, as the assignment tells. */
  default Optional<byte[]> farewell() {
    return Optional.empty();
  }

  /** Whether there is a question that any client can ask at any time. */
  default boolean hasQuestions() {
    return true;
  }

  /**
   * A plain question that any program of this service answers, and whose answer no other has.
   *
   * @param digits of the longest operand that the program takes
   */
  Question question(int digits, Random random);

  /** The same in a dialect; if the program does something else, one whose reply is known. */
  default Question question(Dialect dialect, Random random) {
    return dialect
        .other()
        .map(Question::of)
        .orElseGet(() -> question(dialect.request().digits(), random));
  }

  /** As an assignment writes it; empty for a protocol of its own. */
  String word();
}
