package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/** Says {@code busy} and closes: the polite way of turning a client away. */
public final class SaysBusy implements AwkwardServer {

  private static final String WORD = "busy";

  @Override
  public void serve(ClientTrial trial) throws Failure, IOException, InterruptedException {
    EndOfConnectionNotice notice = EndOfConnectionNotice.learn(trial, trial.startAndAccept());
    Peer server = trial.startAndAccept();
    trial.answer(server, WORD);
    server.leave();
    notice.expect(trial, 0, WORD, "a server has said " + WORD + " and closed the connection");
    trial.expectShown(
        0,
        text -> text.contains(WORD),
        trial
            .failure(Fault.NOT_SHOWN, "the client does not show that the server says " + WORD)
            .sent("\"" + WORD + "\\n\" by the server, which then closes the connection")
            .expected("\"" + WORD + "\" on the screen"));
  }
}
