package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.move.Reset;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A server outlives its clients: however one leaves, the next one is let in. */
public final class ServesNextClient implements Check.OfServer {

  /** How a client leaves before the next one comes. */
  public enum Departure {
    CLOSED("closed its connection"),
    SAID_BYE("said bye and left"),
    /** Both had been served at the same time: what is kept of several must be taken apart, too. */
    TOGETHER("left together with another"),
    RESET(Reset.atRest().words());

    private final String words;

    Departure(String words) {
      this.words = words;
    }
  }

  @Override
  public String requirement() {
    return "After a client has left, by closing, by saying bye or by a reset, the next one is"
        + " served.";
  }

  @Override
  public String why() {
    return "A server that ends with its first client, or forgets to listen again, must be"
        + " restarted by hand each time.";
  }

  @Override
  public String moves() {
    return "Three clients leave in these ways, using the farewell that the program knows, if any;"
        + " the next one may try three times, since many servers have a short gap between two"
        + " clients. If two are served at a time, two leave together as well.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NEXT_CLIENT_NOT_SERVED,
            "no further client was served after client 1 had closed its connection"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer closing = trial.join();
    trial.ask(closing);
    // Otherwise the client might leave, by chance, while the program still deals with its answer.
    trial.settle();
    closing.leave();
    Peer polite = next(trial, closing, Departure.CLOSED);
    Optional<byte[]> farewell =
        trial.dialect().farewell().known()
            ? Optional.of(trial.dialect().farewell().bytes())
            : trial.service().farewell();
    if (farewell.isPresent()) {
      polite.send(farewell.get());
      polite.hearAll();
    }
    polite.leave();
    Peer rude = company(trial, next(trial, polite, Departure.SAID_BYE));
    trial.settle();
    Reset.atRest().perform(rude);
    next(trial, rude, Departure.RESET).leave();
  }

  /** Where a second client is served beside it, both leave, and the one who comes then is meant. */
  private static Peer company(ServerTrial trial, Peer first)
      throws Failure, IOException, InterruptedException {
    if (!(trial.connect() instanceof ConnectOutcome.Connected connected)) {
      return first;
    }
    Peer second = connected.peer();
    trial.settle();
    if (!trial.hasAccepted(second) || !isServed(trial, second)) {
      second.leave();
      return first;
    }
    trial.settle();
    first.leave();
    second.leave();
    return next(trial, second, Departure.TOGETHER);
  }

  private static boolean isServed(ServerTrial trial, Peer peer)
      throws Failure, IOException, InterruptedException {
    trial.opening().begin(peer);
    Question question = trial.question();
    trial.say(peer, question);
    return question.answered().test(trial.hear(peer, question));
  }

  private static Peer next(ServerTrial trial, Peer before, Departure how)
      throws Failure, IOException, InterruptedException {
    try {
      return trial.joinWhenFree(
          Fault.NEXT_CLIENT_NOT_SERVED, "after " + before.name() + " had " + how.words);
    } catch (Failure failure) {
      if (failure.fault() != Fault.BROKE_LIMIT) {
        trial.observed(Observation.DEPARTURE, how);
      }
      throw failure;
    }
  }
}
