package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/**
 * Answers when the client has done all that it does without an answer. One that has given up by
 * then, and has said so, has done nothing wrong.
 */
public final class AnswersLate implements AwkwardServer {

  private static final String WHEN = " a server that answers late";

  @Override
  public void meet(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.meet();
    long before = trial.ask(server, "1 + 2", Fault.NOT_SENT, "");
    trial.settle();
    trial.screen().awaitLastWords();
    if (trial.screen().crashed()) {
      throw fail(trial, "the client crashes while it waits for" + WHEN, "no answer yet", before);
    }
    if (!trial.program().alive()) {
      if (trial.since(before).isBlank()) {
        throw fail(trial, "the client leaves without a word" + WHEN, "no answer yet", before);
      }
      return;
    }
    String reply = trial.token();
    trial.answer(server, reply);
    if (!trial.shows(before, text -> text.contains(reply))) {
      String sent = "\"" + reply + "\\n\" by the server, when the client waited for nothing else";
      throw fail(trial, "the client does not show the reply of" + WHEN, sent, before);
    }
  }

  private static Failure fail(ClientTrial trial, String summary, String sent, long before) {
    return trial.failure(
        Fault.GIVES_UP,
        summary,
        sent,
        "the reply on the screen, or words that say that the client gives up",
        trial.screen().words(before));
  }
}
