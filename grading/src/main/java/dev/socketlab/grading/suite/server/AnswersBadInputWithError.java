package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Excerpt;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.move.NotText;
import java.io.IOException;
import java.util.List;

/** People mistype. What cannot be evaluated gets words, not a value, and the session goes on. */
public final class AnswersBadInputWithError implements Check.OfServer {

  /** Without a value in the arithmetic of any language. */
  private static final List<String> BAD = List.of("2 +", "hello", ")(", "(1 + 2", "* 3");

  @Override
  public String requirement() {
    return "Input that is not an expression is answered with an error message, and the session"
        + " goes on.";
  }

  @Override
  public String why() {
    return "Strangers send anything. An answer that says what was wrong helps them; a dropped"
        + " connection or silence does not.";
  }

  @Override
  public String moves() {
    return "Sends `2 +`, `hello`, `)(`, `(1 + 2`, `* 3` and bytes that are not UTF-8; after each,"
        + " a good line on the same connection.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(new TypicalFailure(Fault.NO_ERROR_REPLY, "\"2 +\" got no error message"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.join();
    ValueWording form = ValueWording.learn(trial, peer);
    for (String bad : BAD) {
      trial.say(peer, bad);
      answered(trial, peer, form, bad);
    }
    // Many programs end when they decode these.
    NotText noText = NotText.invalidUtf8();
    trial.send(peer, trial.dialect().request().end().around(noText.text()));
    answered(trial, peer, form, Excerpt.bytes(noText.text()));
  }

  private static void answered(ServerTrial trial, Peer peer, ValueWording form, String line)
      throws Failure, IOException, InterruptedException {
    ReadResult heard = peer.hearLine();
    boolean value = form.isIn(heard, line);
    if (heard.text().isBlank() || value) {
      throw trial
          .failure(
              Fault.NO_ERROR_REPLY,
              value ? "\"" + line + "\" got a value" : "\"" + line + "\" got no error message")
          .sent("\"" + line + "\"")
          .expected("a line that says what is wrong")
          .received(heard.words());
    }
    trial.ask(peer, Fault.NO_ERROR_REPLY, "after \"" + line + "\" on the same connection");
  }
}
