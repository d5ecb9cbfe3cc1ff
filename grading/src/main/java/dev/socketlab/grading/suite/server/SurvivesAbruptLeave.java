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
    leave(trial, "at rest", "");
    leave(trial, "in the middle of a message", "12");
    leave(trial, "before its answer", trial.service().question(trial.random()).line() + "\n");
  }

  private static void leave(ServerTrial trial, String when, String lastWords)
      throws Failure, IOException, InterruptedException {
    Peer rude = trial.joinAndAsk();
    if (!lastWords.isEmpty()) {
      rude.send(lastWords.getBytes(StandardCharsets.UTF_8));
    }
    rude.reset();
    Peer next =
        trial.joinWhenFree(
            Fault.DIED, "after " + rude.name() + " had reset its connection " + when);
    next.leave();
    trial.settle();
  }
}
