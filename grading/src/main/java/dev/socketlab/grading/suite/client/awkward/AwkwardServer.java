package dev.socketlab.grading.suite.client.awkward;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import java.io.IOException;

/** A server that does something which a client may not have expected. */
@FunctionalInterface
public interface AwkwardServer {

  /**
   * Starts the client, is its server for a while, and judges what the client does.
   *
   * @throws Failure whose summary names the server
   */
  void serve(ClientTrial trial) throws Failure, IOException, InterruptedException;
}
