package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/**
 * Clients may join as long as the server runs. Whether newcomers are told what was said before is
 * left open.
 */
public final class LateJoinerHearsWhatFollows implements Check.OfServer {

  private static final int EARLY = 2;
  private static final int LATE = 3;

  @Override
  public String requirement() {
    return "A client that comes while others have been talking hears what they say from then on,"
        + " and they hear it.";
  }

  @Override
  public String why() {
    return "People come when they like. A list of clients that is made once, or a server that"
        + " accepts only so many, shuts them out.";
  }

  @Override
  public String moves() {
    return "Two clients talk; three more come, one after the other; each time everybody talks."
        + " Whether newcomers are told what was said before is left open.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NOT_RELAYED,
            "client 5 did not hear what client 1 said after client 5 had come late"));
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
