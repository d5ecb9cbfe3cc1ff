package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/**
 * A room is open as long as the server runs. Whether a newcomer is told what was said is left open.
 */
public final class LateJoinerHearsWhatFollows implements Check.OfServer {

  private static final int EARLY = 2;
  private static final int LATE = 3;

  @Override
  public String id() {
    return "late-joiner-hears-what-follows";
  }

  @Override
  public String requirement() {
    return "A client that comes when others have been talking hears what they say from then on, and"
        + " they hear it.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ChatRoom room = ChatRoom.of(trial, EARLY);
    room.converse(Fault.NOT_RELAYED, "before others came");
    for (int i = 0; i < LATE; i++) {
      Peer late = room.join();
      room.converse(Fault.NOT_RELAYED, "after " + late.name() + " had come late");
    }
  }
}
