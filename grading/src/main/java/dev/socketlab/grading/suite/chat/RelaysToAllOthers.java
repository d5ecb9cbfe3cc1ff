package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;

/** Each speaks in turn, and each of the others must hear it: the first to come as the last. */
public final class RelaysToAllOthers implements Check.OfServer {

  private static final int CLIENTS = 3;

  @Override
  public String id() {
    return "relays-to-all-others";
  }

  @Override
  public String requirement() {
    return "What one client says is sent to all other clients.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ChatRoom room = ChatRoom.of(trial, CLIENTS);
    room.converse(Fault.NOT_RELAYED, "");
  }
}
