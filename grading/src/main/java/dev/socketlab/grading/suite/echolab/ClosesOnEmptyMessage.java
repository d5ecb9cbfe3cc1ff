package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an empty message is depends on what the program takes for a message. If it is whatever
 * recv() returns, TCP carries no empty one but the end of the client's stream. If it is a line, an
 * empty line must end the connection, although the client has not closed anything.
 */
public final class ClosesOnEmptyMessage implements Check.OfServer {

  @Override
  public String requirement() {
    return "An empty message ends the connection: an empty line if messages are lines, otherwise a"
        + " recv() that returns nothing.";
  }

  @Override
  public String why() {
    return "Both sides have to know how a conversation ends, or one of them waits forever.";
  }

  @Override
  public String moves() {
    return "Sends a message without a line end. If its echo comes, the program takes whatever"
        + " recv() returns for a message, and TCP has no other empty message than the end of the"
        + " client's half; a server that closes on an empty line is right, too. If no echo comes,"
        + " the program reads lines: the line is ended, and an empty one follows.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.KEEPS_CONNECTION,
            "the server does not close the connection on an empty message"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.join();
    Question question = trial.question();
    peer.send(question.line().getBytes(StandardCharsets.UTF_8));
    boolean takesLines = peer.hearAll().nothing();
    if (takesLines) {
      peer.say("");
      peer.hearLine();
    }
    peer.say("");
    ReadResult end = peer.hearAll();
    String sent = "a message, then an empty line";
    if (!end.ended() && !takesLines) {
      peer.halfClose();
      end = peer.hearAll();
      sent = "a message, which was echoed without a line end; then the end of the client's side";
    }
    trial.expectEnd(
        end,
        trial
            .failure(
                Fault.KEEPS_CONNECTION,
                "the server does not close the connection on an empty message")
            .sent(sent)
            .expected("the end of the connection"));
  }
}
