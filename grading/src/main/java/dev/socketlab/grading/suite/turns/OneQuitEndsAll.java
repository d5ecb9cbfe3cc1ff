package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/**
 * The client says it in its turn, when the server listens to it, and then closes its connection.
 */
public final class OneQuitEndsAll implements Check.OfServer {

  private static final int QUITS = 2;

  @Override
  public String requirement() {
    return "When one client says quit, the connections of all clients are closed.";
  }

  @Override
  public String why() {
    return "Otherwise the others would wait for the turn of somebody who is gone.";
  }

  @Override
  public String moves() {
    return "Plays a round; then client 2 says `quit` in its turn and closes its connection.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.QUIT_NOT_FOR_ALL,
            "the connection of client 1 stays open after client 2 had said quit"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    TurnClients group = quit(trial);
    group.expectEndOfAllBut(QUITS, "after " + group.client(QUITS).name() + " had said quit");
  }

  /** Plays a round, and in the next one a client quits. */
  static TurnClients quit(ServerTrial trial) throws Failure, IOException, InterruptedException {
    TurnClients group = TurnClients.complete(trial);
    group.round();
    group.turn(1);
    Peer quitting = group.client(QUITS);
    quitting.say("quit");
    quitting.hearAll();
    quitting.leave();
    return group;
  }
}
