package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/** Others may speak at any time: while nothing is typed, and several times in a row. */
public final class ShowsWhatOthersSay implements Check.OfClient {

  private static final int MESSAGES = 3;

  @Override
  public String requirement() {
    return "What others say is shown at once, even while the client waits for something to be"
        + " typed.";
  }

  @Override
  public String why() {
    return "Others speak when they like. A client that looks for their messages only after Enter"
        + " was pressed shows yesterday's conversation.";
  }

  @Override
  public String moves() {
    return "The server sends three messages, and nothing is typed.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.ONE_DIRECTION_AT_A_TIME,
            "the client did not show what another said while nothing was typed"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = ChatServerSocket.enter(trial);
    for (int message = 1; message <= MESSAGES; message++) {
      String words = trial.token();
      long before = trial.screen().length();
      server.say("ben: " + words);
      trial.expectShown(
          before,
          text -> text.contains(words),
          trial
              .failure(
                  Fault.ONE_DIRECTION_AT_A_TIME,
                  "the client did not show what another said while nothing was typed")
              .sent(
                  "\"ben: " + words + "\\n\" by the server, message " + message + " of " + MESSAGES)
              .expected("\"" + words + "\" on the screen"));
    }
  }
}
