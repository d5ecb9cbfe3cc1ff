package dev.socketlab.grading.dialect;

import dev.socketlab.grading.wire.ReadResult;

/**
 * What a program that does something else replies to one certain message: whether a client is
 * served can be told by it, whether the program does what the assignment demands cannot.
 *
 * @param line the message
 * @param reply the reply, with each number replaced by #
 */
public record KnownReply(String line, String reply) {

  /** The reply to a message, as it was heard. */
  static KnownReply to(String line, ReadResult heard) {
    return new KnownReply(line, form(heard));
  }

  /** Whether this is the same reply. */
  public boolean isIn(ReadResult heard) {
    return form(heard).contains(reply);
  }

  private static String form(ReadResult heard) {
    return NumbersInText.masked(heard.raw(), "#").strip();
  }
}
