package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A client whose program crashes, or whose machine is switched off and on again, resets its
 * connection: the server's next read or write on it fails. That must cost that connection only.
 */
public final class SurvivesAbruptLeave implements Check.OfServer {

  @Override
  public String id() {
    return "survives-abrupt-leave";
  }

  @Override
  public String requirement() {
    return "A client that resets its connection, at rest, in the middle of a message or before its"
        + " answer, harms nobody else.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    leave(trial, "at rest", rude -> {});
    if (trial.dialect().framed()) {
      // To others this would be a whole message, and a bad one.
      leave(
          trial,
          "in the middle of a message",
          rude -> rude.send("12".getBytes(StandardCharsets.US_ASCII)));
    }
    leave(trial, "before its answer", rude -> trial.say(rude, trial.question().line()));
  }

  /** What the client does before it leaves. */
  @FunctionalInterface
  private interface LastWords {
    void saidBy(Peer rude) throws Failure, IOException, InterruptedException;
  }

  private static void leave(ServerTrial trial, String when, LastWords lastWords)
      throws Failure, IOException, InterruptedException {
    Peer rude = trial.joinAndAsk();
    lastWords.saidBy(rude);
    rude.reset();
    Peer next =
        trial.joinWhenFree(
            Fault.DIED, "after " + rude.name() + " had reset its connection " + when);
    next.leave();
    trial.settle();
  }
}
