package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.move.EmptyMessage;
import dev.socketlab.grading.wire.move.Move;
import dev.socketlab.grading.wire.move.NotText;
import java.io.IOException;
import java.util.List;

/**
 * Somebody presses Enter, or sends what is no text. The program may answer that or ignore it; the
 * next question on the same connection is one like any other.
 */
public final class SurvivesOddLines implements Check.OfServer {

  @Override
  public String requirement() {
    return "The session goes on after an empty line, a NUL byte or bytes that are not UTF-8.";
  }

  @Override
  public String why() {
    return "Somebody presses Enter, or points the wrong program at the port. Only a recv() that"
        + " returns nothing means that a client has left.";
  }

  @Override
  public String moves() {
    return "Sends an empty line, a line of blanks, one with a NUL and two that are not UTF-8;"
        + " after each, a question on the same connection. The odd line may get any answer or none;"
        + " the question must get its answer.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.EMPTY_TAKEN_FOR_END, "client 1 got no answer when it had sent an empty line"),
        new TypicalFailure(
            Fault.STUMBLES_OVER_BYTES,
            "client 1 got no answer when it had sent a line with a NUL"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.joinAndAsk();
    goesOn(trial, peer, EmptyMessage.plain(), Fault.EMPTY_TAKEN_FOR_END);
    goesOn(trial, peer, EmptyMessage.blank(), Fault.EMPTY_TAKEN_FOR_END);
    goesOn(trial, peer, NotText.nul(), Fault.STUMBLES_OVER_BYTES);
    goesOn(trial, peer, NotText.invalidUtf8(), Fault.STUMBLES_OVER_BYTES);
    goesOn(trial, peer, NotText.unfinishedUtf8(), Fault.STUMBLES_OVER_BYTES);
  }

  private static void goesOn(ServerTrial trial, Peer peer, Move move, Fault fault)
      throws Failure, IOException, InterruptedException {
    trial.make(peer, move);
    // Until the answer has come: before it there may be one to the odd line.
    trial.ask(peer, fault, "when it had " + move.words());
  }
}
