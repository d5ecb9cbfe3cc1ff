package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Clients of a program that may end when one of them leaves: it is started again for the next, if
 * its end has nothing to do with what that client sent. How many clients it serves is for other
 * checks to judge. For one thread.
 */
final class RestartingClients {

  private static final String PLAIN = "plain text\n";

  private final ServerTrial trial;

  /** Whether it was seen to end after a client that sent nothing unusual. */
  private boolean endsAnyway;

  RestartingClients(ServerTrial trial) {
    this.trial = trial;
  }

  /** Connects one more client, which must be let in. */
  Peer next() throws Failure, IOException, InterruptedException {
    try {
      return trial.join();
    } catch (Failure refused) {
      if (trial.program().alive() || !isToBeExpected()) {
        throw refused;
      }
    }
    trial.note("the program ends after some clients, and is started again");
    trial.restartIfEnded();
    return trial.join();
  }

  /** It has served as many as it wants to, or would have ended after any client. */
  private boolean isToBeExpected() throws Failure, IOException, InterruptedException {
    if (!endsAnyway && !trial.program().exitCode().equals(OptionalInt.of(0))) {
      trial.restartIfEnded();
      Peer peer = trial.join();
      peer.send(PLAIN.getBytes(StandardCharsets.US_ASCII));
      peer.hear(heard -> heard.bytes().length >= PLAIN.length());
      peer.leave();
      trial.settle();
      endsAnyway = !trial.program().alive();
      return endsAnyway;
    }
    return true;
  }
}
