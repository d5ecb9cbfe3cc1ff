package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/** Says {@code busy} and closes: the polite way of turning somebody away. */
public final class SaysBusy implements AwkwardServer {

  private static final String WORD = "busy";

  @Override
  public void meet(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Notice notice = Notice.learn(trial, trial.meet());
    Peer server = trial.meet();
    trial.answer(server, WORD);
    server.leave();
    notice.expect(trial, 0, WORD, "a server has said " + WORD + " and closed the connection");
    if (!trial.screen().text().contains(WORD)) {
      throw trial.failure(
          Fault.NOT_SHOWN,
          "the client does not show that the server says " + WORD,
          "\"" + WORD + "\\n\" by the server, which then closes the connection",
          "\"" + WORD + "\" on the screen",
          trial.screen().words(0));
    }
  }
}
