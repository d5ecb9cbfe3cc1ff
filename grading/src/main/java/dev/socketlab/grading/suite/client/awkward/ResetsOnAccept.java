package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/**
 * Accepts and resets: one way in which servers turn clients away. It waits until the client has
 * come to rest; otherwise chance would decide which of the client's calls fails.
 */
public final class ResetsOnAccept implements AwkwardServer {

  @Override
  public void serve(ClientTrial trial) throws Failure, IOException, InterruptedException {
    EndOfConnectionNotice notice = EndOfConnectionNotice.learn(trial, trial.startAndAccept());
    Peer server = trial.startAndAccept();
    trial.settle();
    server.reset();
    notice.expect(trial, 0, "", "a server has accepted it and resets the connection");
  }
}
