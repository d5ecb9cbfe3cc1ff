package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/** A conversation takes more than one message. */
public final class KeepsConversing implements Check.OfClient {

  private static final int TURNS = 5;

  @Override
  public String requirement() {
    return "The client goes on, line by line, on one connection.";
  }

  @Override
  public String why() {
    return "A conversation has more than one turn; a new connection for each line is slow, and a"
        + " server with state forgets who is asking.";
  }

  @Override
  public String moves() {
    return "Plays five turns.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.STOPS_CONVERSING, "a typed line did not reach the server, in turn 2 of 5"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    for (int turn = 1; turn <= TURNS; turn++) {
      trial.converse(
          server, turn + " * 7", Fault.STOPS_CONVERSING, ", in turn " + turn + " of " + TURNS);
    }
  }
}
