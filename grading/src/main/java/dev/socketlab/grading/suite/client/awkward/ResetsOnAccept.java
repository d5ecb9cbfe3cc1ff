package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.check.ClientTrial;
import dev.socketlab.grading.check.Failure;
import java.io.IOException;

/** Accepts and resets: one of the ways in which a server turns away whom it cannot serve. */
public final class ResetsOnAccept implements AwkwardServer {

  @Override
  public void meet(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Notice notice = Notice.learn(trial, trial.meet());
    trial.meet().reset();
    notice.expect(trial, 0, "", "a server resets the connection as soon as it has accepted it");
  }
}
