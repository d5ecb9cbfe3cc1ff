package dev.socketlab.grading.protocol;

import java.util.Optional;

/**
 * How clients and a server converse.
 *
 * @param greeting what the server says to a client that has connected; empty if it waits for a
 *     request
 * @param opening what each client says before its first request, and what it hears
 * @param plain an exchange that any client can have at any time, whatever others do; empty if there
 *     is none, so that only conversations can be judged
 * @param farewell what a client may say before it leaves
 * @param lines whether requests are lines
 */
public record Protocol(
    Optional<ReplyRule> greeting,
    Optional<Exchange> opening,
    Optional<Exchange> plain,
    Optional<SaidMessage> farewell,
    Closes closes,
    boolean lines) {

  /** What the server does with the connection when it has replied. */
  public enum Closes {
    NEVER("no"),
    AFTER_REPLY("after-reply"),
    /** Some servers close, others do not, and both are right. */
    MAYBE("maybe");

    private final String word;

    Closes(String word) {
      this.word = word;
    }

    /** As an assignment writes it. */
    public String word() {
      return word;
    }
  }
}
