package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.move.Move;
import dev.socketlab.grading.wire.move.Reset;
import dev.socketlab.grading.wire.move.ResetWithUnread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A client whose program crashes, or whose machine is switched off and on again, resets its
 * connection: the server's next read or write on it fails. That must cost that connection only.
 */
public final class SurvivesAbruptLeave implements Check.OfServer {

  @Override
  public String requirement() {
    return "A client that resets its connection, at rest, in the middle of a message, before its"
        + " answer or with its answer unread, does not harm anybody else.";
  }

  @Override
  public String why() {
    return "Networks break and clients crash. That must not take the server down.";
  }

  @Override
  public String moves() {
    return "Four clients leave with RST, one at each of these moments (in the middle of a message"
        + " only if the server waits for its end); after each, a new client asks something.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.DIED,
            "no further client was served after client 1 had reset its connection at rest"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    leave(trial, Reset.atRest());
    if (trial.dialect().framed()) {
      // To others this would be a whole message, and a bad one.
      leave(trial, Reset.inMessage(begun(trial)));
    }
    leave(trial, Reset.beforeAnswer(question(trial)));
    leave(trial, new ResetWithUnread(question(trial)));
  }

  private static byte[] begun(ServerTrial trial) {
    Question question = trial.question();
    return question.described().isPresent()
        ? Arrays.copyOf(trial.framed(question), trial.framed(question).length / 2)
        : "12".getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] question(ServerTrial trial) {
    Question question = trial.question();
    return question.described().isPresent()
        ? trial.framed(question)
        : trial.dialect().request().bytes(question.line());
  }

  private static void leave(ServerTrial trial, Move move)
      throws Failure, IOException, InterruptedException {
    Peer rude = trial.joinAndAsk();
    move.perform(rude);
    Peer next = trial.joinWhenFree(Fault.DIED, "after " + rude.name() + " had " + move.words());
    next.leave();
    trial.settle();
  }
}
