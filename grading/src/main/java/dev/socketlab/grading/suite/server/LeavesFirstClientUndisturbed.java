package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.FailureDraft;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;

/**
 * Others connect, several times and in the middle of a message: the served client hears nothing.
 */
public final class LeavesFirstClientUndisturbed implements Check.OfServer {

  private static final int INTRUDERS = 3;

  @Override
  public String requirement() {
    return "The client being served notices nothing of others that try to connect.";
  }

  @Override
  public String why() {
    return "A client that is being served has nothing to do with others that try to connect.";
  }

  @Override
  public String moves() {
    return "Three others come, ask and leave; after each, the first client listens, then asks.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.FIRST_CLIENT_DISTURBED,
            "the first client lost its connection when another one came"),
        new TypicalFailure(
            Fault.FIRST_CLIENT_DISTURBED,
            "the first client got something unasked when another one came"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer first = trial.joinAndAsk();
    for (int i = 0; i < INTRUDERS; i++) {
      trial.settle();
      if (trial.connect() instanceof ConnectOutcome.Connected connected) {
        trial.say(connected.peer(), trial.question());
        trial.settle();
        connected.peer().leave();
      }
      ReadResult heard = first.hearAll();
      if (heard.ended()) {
        throw disturbed(trial, first, "the first client lost its connection when another one came")
            .received(heard.words());
      }
      trial.expectSilence(
          heard,
          disturbed(trial, first, "the first client got something unasked when another one came"));
      // Where a connection is good for one answer, asking ends it.
      if (i == INTRUDERS - 1 || !trial.dialect().session().isShort()) {
        trial.ask(first, Fault.FIRST_CLIENT_DISTURBED, "after another client had come");
      }
    }
  }

  private static FailureDraft disturbed(ServerTrial trial, Peer first, String summary) {
    return trial
        .failure(Fault.FIRST_CLIENT_DISTURBED, summary)
        .expected("nothing on " + first.name() + "'s connection");
  }
}
