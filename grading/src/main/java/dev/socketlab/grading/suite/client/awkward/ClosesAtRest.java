package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/** Closes the connection between two turns. */
public final class ClosesAtRest implements AwkwardServer {

  @Override
  public void serve(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    EndOfConnectionNotice notice = EndOfConnectionNotice.learn(trial, server);
    long before = trial.screen().length();
    server.leave();
    notice.expect(trial, before, "", "the server has closed the connection");
  }
}
