package dev.socketlab.grading.trial;

import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.protocol.Protocol.Closes;
import dev.socketlab.grading.protocol.ReplyRule;
import dev.socketlab.grading.question.ExpectedService;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What happens on a connection before its first request, as was learned or as it is described. */
public final class SessionOpening {

  private final Dialect dialect;
  private final ExpectedService service;
  private final Random random;
  private final Set<Peer> introduced = new HashSet<>();

  SessionOpening(Dialect dialect, ExpectedService service, Random random) {
    this.dialect = dialect;
    this.service = service;
    this.random = random;
  }

  /** Hears the greeting and says what a client says first, if there are any. */
  public void begin(Peer peer) throws InterruptedException {
    hearGreeting(peer);
    for (byte[] message : dialect.request().opening(dialect.opening(), peer.localPort())) {
      peer.send(message);
      peer.hearAll();
    }
    Optional<Question> opening = service.opening(random);
    if (opening.isPresent()) {
      peer.send(opening.get().described().orElseThrow().request());
      peer.hear(heard -> opening.get().isAnswered(heard, dialect));
    }
  }

  /** Hears what the program says first, if it does; what the client says next is its own matter. */
  public Optional<ReadResult> hearGreeting(Peer peer) throws InterruptedException {
    introduced.add(peer);
    if (service.greeting().isPresent()) {
      ReplyRule greeting = service.greeting().get();
      return Optional.of(peer.hear(all -> greeting.isComplete(all.bytes(), all.ended())));
    }
    return dialect.greets() ? Optional.of(peer.hear(dialect::isGreeting)) : Optional.empty();
  }

  /** Whether the program may close a connection when it has replied, and need not. */
  boolean mayClose() {
    return service.closes() == Closes.MAYBE;
  }

  /** Whatever the check, no client speaks before it has said what the program expects first. */
  void introduce(Peer peer) throws InterruptedException {
    boolean opens = !dialect.opening().isEmpty() || service.opening(random).isPresent();
    if (opens && !introduced.contains(peer)) {
      begin(peer);
    }
  }
}
