package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** Each client speaks in turn, and each of the others must hear it, whenever it came. */
public final class RelaysToAllOthers implements Check.OfServer {

  private static final int CLIENTS = 3;

  @Override
  public String requirement() {
    return "What one client says is sent to all other clients.";
  }

  @Override
  public String why() {
    return "That is what a chat is; every other requirement assumes a server that passes on what"
        + " is said.";
  }

  @Override
  public String moves() {
    return "Three clients come; each speaks in turn, and each of the others must hear it.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.NOT_RELAYED, "client 2 did not hear what client 1 said"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ChatRoom room = ChatRoom.of(trial, CLIENTS);
    room.converse(Fault.NOT_RELAYED, "");
  }
}
