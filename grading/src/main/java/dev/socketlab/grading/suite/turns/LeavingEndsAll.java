package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/**
 * A client whose window is closed sends nothing, and the others would wait for its turn forever.
 */
public final class LeavingEndsAll implements Check.OfServer {

  @Override
  public String requirement() {
    return "When a client closes its connection in its turn, without a word, the connections of"
        + " all clients are closed.";
  }

  @Override
  public String why() {
    return "Windows are closed and machines are switched off without a word. recv() reports it by"
        + " returning 0 bytes.";
  }

  @Override
  public String moves() {
    return "Plays a round; then client 1 closes its connection.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.QUIT_NOT_FOR_ALL,
            "the connection of client 2 stays open after client 1 had closed its connection"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    TurnClients group = TurnClients.complete(trial);
    group.round();
    group.client(1).leave();
    group.expectEndOfAllBut(1, "after " + group.client(1).name() + " had closed its connection");
  }
}
