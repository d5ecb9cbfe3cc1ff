package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Clients leave without a word: a window is closed or a program crashes, perhaps in the middle of a
 * line. The next message to everybody then fails on a connection that has ended.
 */
public final class OthersStayWhenOneLeaves implements Check.OfServer {

  private static final int CLIENTS = 4;

  @Override
  public String requirement() {
    return "When a client closes or resets its connection, the others go on talking.";
  }

  @Override
  public String why() {
    return "Somebody always leaves, mostly without a word. The next message to everybody must not"
        + " fail on a connection that no longer exists.";
  }

  @Override
  public String moves() {
    return "Of four clients, one closes, one resets, and one resets in the middle of a line; each"
        + " time the others talk.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.OTHERS_SUFFER,
            "client 3 did not hear what client 2 said after client 1 had reset its connection"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    ChatRoom room = ChatRoom.of(trial, CLIENTS);
    Peer closing = room.members().get(0);
    closing.leave();
    goOn(trial, room, closing, "had closed its connection");
    Peer crashing = room.members().get(1);
    crashing.reset();
    goOn(trial, room, crashing, "had reset its connection");
    Peer stopping = room.members().get(0);
    stopping.send("hel".getBytes(StandardCharsets.UTF_8));
    trial.settle();
    stopping.reset();
    goOn(trial, room, stopping, "had reset its connection in the middle of a line");
  }

  private static void goOn(ServerTrial trial, ChatRoom room, Peer left, String how)
      throws Failure, IOException, InterruptedException {
    room.without(left);
    trial.settle();
    room.converse(Fault.OTHERS_SUFFER, "after " + left.name() + " " + how);
  }
}
