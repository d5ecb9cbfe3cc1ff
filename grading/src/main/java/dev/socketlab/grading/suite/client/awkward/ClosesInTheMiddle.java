package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.Arrays;

/**
 * Closes the connection in the middle of an answer. Whether the client shows the half answer is
 * left open.
 */
public final class ClosesInTheMiddle implements AwkwardServer {

  private static final String HALF = "half-a-re";

  @Override
  public void serve(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Peer server = trial.startAndAccept();
    EndOfConnectionNotice notice = EndOfConnectionNotice.learn(trial, server);
    long before = trial.ask(server, "7 + 8", Fault.NOT_SENT, "");
    byte[] whole = trial.dialect().message(HALF + "ply");
    server.send(Arrays.copyOf(whole, whole.length - "ply\n".length()));
    server.leave();
    notice.expect(
        trial, before, HALF, "the server has closed the connection in the middle of an answer");
  }
}
