package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.FailureDraft;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/**
 * Answers when the client does nothing more without an answer. A client that has given up by then,
 * and has said so, is right, too.
 */
public final class AnswersLate implements AwkwardServer {

  private static final String WHEN = " a server that answers late";

  @Override
  public void serve(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    long before = trial.ask(server, "1 + 2", Fault.NOT_SENT, "");
    trial.settle();
    trial.expectNoCrash(
        givesUp(trial, "the client crashes while it waits for" + WHEN).sent("no answer yet"));
    if (!trial.program().alive()) {
      if (trial.screen().since(before).isBlank()) {
        throw givesUp(trial, "the client leaves without a word" + WHEN)
            .sent("no answer yet")
            .received(trial.screen().words(before));
      }
      return;
    }
    String reply = trial.token();
    trial.answer(server, reply);
    trial.expectShown(
        before,
        text -> text.contains(reply),
        givesUp(trial, "the client does not show the reply of" + WHEN)
            .sent("\"" + reply + "\\n\" by the server, when the client waited for nothing else"));
  }

  private static FailureDraft givesUp(ClientTrial trial, String summary) {
    return trial
        .failure(Fault.GIVES_UP, summary)
        .expected("the reply on the screen, or words that say that the client gives up");
  }
}
