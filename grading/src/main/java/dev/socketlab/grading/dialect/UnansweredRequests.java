package dev.socketlab.grading.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a program does with requests that it does not answer correctly, to tell a wrong answer from
 * a form that was not found. A wrong answer is a value or the message itself in reply to any form:
 * the program took that form for a request. A program that only rejects what it is sent, or that
 * replies to its own client alone, expects something else. For one thread.
 */
final class UnansweredRequests {

  /** Forms after which more would hardly have been answered; nine programs in ten need ten. */
  private static final int ENOUGH = 16;

  /** A request as it is shown, and the reply. */
  private record Exchange(String sent, String reply) {}

  private final Topic topic;
  private Optional<SuggestedRequest> replied = Optional.empty();
  private Optional<SuggestedRequest> understood = Optional.empty();
  private Optional<Exchange> rejected = Optional.empty();

  UnansweredRequests(Topic topic) {
    this.topic = topic;
  }

  /**
   * Adds a request that was not answered correctly.
   *
   * @param line the request in the usual notation
   */
  void add(SuggestedRequest request, String line, String greeting, byte[] reply) {
    Reaction reaction = Reaction.of(topic, greeting, line, reply);
    if (reaction == Reaction.NOTHING) {
      return;
    }
    replied = replied.or(() -> Optional.of(request));
    if (reaction == Reaction.UNDERSTOOD) {
      understood = understood.or(() -> Optional.of(request));
    } else {
      Exchange exchange =
          new Exchange(
              request.form().shown(line),
              RequestProbe.quoted(new String(reply, StandardCharsets.UTF_8)));
      rejected = rejected.or(() -> Optional.of(exchange));
    }
  }

  /** The form to go on with: one that was understood, otherwise the first that got a reply. */
  Optional<SuggestedRequest> best() {
    return understood.or(() -> replied);
  }

  /**
   * Why answers cannot be judged; empty if they can: the program answers wrong, or not at all.
   *
   * @param attempts how many forms were tried
   * @param elsewhere whether the program is known to do something else than it should, or to reply
   *     without end
   * @param inTime whether the search came to its end
   */
  Optional<UnknownProtocol> reason(
      int attempts, ClientEvidence clients, boolean elsewhere, boolean inTime) {
    if (understood.isPresent() || elsewhere) {
      return Optional.empty();
    }
    String summary =
        "the grader did not find out what a request to this program looks like: none of "
            + attempts
            + " forms was answered correctly";
    if (rejected.isPresent()) {
      return Optional.of(
          new UnknownProtocol(summary, rejected.get().sent(), rejected.get().reply()));
    }
    if (clients.served()) {
      return Optional.of(
          new UnknownProtocol(summary + ", but the submission's own client is answered", "", ""));
    }
    return inTime || attempts >= ENOUGH
        ? Optional.empty()
        : Optional.of(
            new UnknownProtocol(summary + " before the time was up: the machine is busy", "", ""));
  }
}
