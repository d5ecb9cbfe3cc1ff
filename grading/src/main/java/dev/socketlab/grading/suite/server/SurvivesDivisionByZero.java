package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.wire.Heard;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/** The classic: in most languages this is an exception, in C the end of the process. */
public final class SurvivesDivisionByZero implements Check.OfServer {

  @Override
  public String id() {
    return "survives-division-by-zero";
  }

  @Override
  public String requirement() {
    return "A division by zero is answered with words instead of a number, and the session goes on.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.join();
    ValueForm form = ValueForm.learn(trial, peer);
    for (String division : new String[] {"7 / 0", "5 / (3 - 3)"}) {
      peer.say(division);
      Heard heard = peer.hearLine();
      boolean value = form.isIn(heard, division);
      if (heard.text().isBlank() || value) {
        throw trial.failure(
            Fault.NO_ERROR_REPLY,
            "\"" + division + "\" got " + (value ? "a value" : "no answer"),
            "\"" + division + "\\n\"",
            "a line that says that this has no value",
            heard.words());
      }
      trial.ask(peer, Fault.DIED, "after \"" + division + "\" on the same connection");
    }
  }
}
