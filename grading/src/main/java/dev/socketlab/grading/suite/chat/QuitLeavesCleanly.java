package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.FailureDraft;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;

/**
 * Either side may close first: a server that waits for its client to close after /quit is as right
 * as one that closes at once. What the others are told is left open.
 */
public final class QuitLeavesCleanly implements Check.OfServer {

  private static final int CLIENTS = 3;

  @Override
  public String requirement() {
    return "When a client says /quit and leaves, its connection is closed and the others go on.";
  }

  @Override
  public String why() {
    return "A client that says good-bye wants to see that it was heard. A connection that nobody"
        + " closes is a client that never leaves.";
  }

  @Override
  public String moves() {
    return "One of three clients says `/quit`. If the server does not close then, the client"
        + " closes its half, and the server has to follow. Then the others talk.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.KEEPS_CONNECTION,
            "the connection of a client that said /quit and closed its side stays open"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ChatRoom room = ChatRoom.of(trial, CLIENTS);
    Peer leaving = room.members().get(1);
    leaving.say("/quit");
    ReadResult end = leaving.hearAll();
    if (!end.ended()) {
      leaving.halfClose();
      end = leaving.hearAll();
    }
    trial.expectEnd(
        end,
        notClosed(
            trial,
            leaving,
            "the connection of a client that said /quit and closed its side stays open"));
    if (end.ending() != ReadResult.Ending.END_OF_STREAM) {
      throw notClosed(trial, leaving, "the connection of a client that said /quit was reset")
          .received(end.words());
    }
    room.without(leaving);
    room.converse(Fault.OTHERS_SUFFER, "after " + leaving.name() + " had said /quit and left");
  }

  private static FailureDraft notClosed(ServerTrial trial, Peer leaving, String summary) {
    return trial
        .failure(Fault.KEEPS_CONNECTION, summary)
        .sent("\"/quit\\n\" by " + leaving.name() + ", then the end of its side of the connection")
        .expected("the end of the server's side (FIN)");
  }
}
