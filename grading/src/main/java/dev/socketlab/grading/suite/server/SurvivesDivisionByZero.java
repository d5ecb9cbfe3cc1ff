package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.question.Question;
import dev.socketlab.grading.question.ReplyNumbers;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;

/** The classic: in most languages this is an exception, in C the end of the process. */
public final class SurvivesDivisionByZero implements Check.OfServer {

  @Override
  public String requirement() {
    return "A division by zero is answered with words instead of a number, and the session goes"
        + " on.";
  }

  @Override
  public String why() {
    return "It is the first thing that everybody tries.";
  }

  @Override
  public String moves() {
    return "Sends `7 / 0`, and `5 / (3 - 3)` if `5 / (3 - 2)` is answered correctly; after each, a"
        + " good line.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(new TypicalFailure(Fault.NO_ERROR_REPLY, "\"7 / 0\" got no answer"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.join();
    ValueWording form = ValueWording.learn(trial, peer);
    hasNoValue(trial, peer, form, "7 / 0");
    // A server that takes no parentheses is asked nothing further.
    Question sane = ReplyNumbers.question("5 / (3 - 2)", 5);
    trial.say(peer, sane.line());
    if (sane.answered().test(trial.hear(peer, sane))) {
      hasNoValue(trial, peer, form, "5 / (3 - 3)");
    }
  }

  private static void hasNoValue(ServerTrial trial, Peer peer, ValueWording form, String division)
      throws Failure, IOException, InterruptedException {
    trial.say(peer, division);
    ReadResult heard = peer.hearLine();
    boolean value = form.isIn(heard, division);
    if (heard.text().isBlank() || value) {
      throw trial
          .failure(
              Fault.NO_ERROR_REPLY, "\"" + division + "\" got " + (value ? "a value" : "no answer"))
          .sent(trial.dialect().request().shown(division))
          .expected("a line that says that this has no value")
          .received(heard.words());
    }
    trial.ask(peer, Fault.DIED, "after \"" + division + "\" on the same connection");
  }
}
