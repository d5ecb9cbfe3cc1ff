package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import java.io.IOException;

/** A server that does something a client may not expect. */
@FunctionalInterface
public interface AwkwardServer {

  /**
   * Starts the client, acts as its server, and judges what the client does.
   *
   * @throws Failure whose summary names the server
   */
  void serve(ClientTrial trial) throws Failure, IOException, InterruptedException;
}
