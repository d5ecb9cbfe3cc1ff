package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/** One message is no conversation. */
public final class KeepsConversing implements Check.OfClient {

  private static final int TURNS = 5;

  @Override
  public String id() {
    return "keeps-conversing";
  }

  @Override
  public String requirement() {
    return "The client goes on, line by line, on one connection.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.meet();
    for (int turn = 1; turn <= TURNS; turn++) {
      trial.converse(
          server, turn + " * 7", Fault.STOPS_CONVERSING, ", in turn " + turn + " of " + TURNS);
    }
  }
}
