package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;

/**
 * The form that the assignment demands. All other checks start the client in whatever way works.
 */
public final class ConnectsAsTold implements Check.OfClient {

  @Override
  public String id() {
    return "connects-as-told";
  }

  @Override
  public String requirement() {
    return "The client starts with the arguments that the assignment asks for, and connects to the"
        + " host and port given there.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.startAsTold();
    trial.accept(Fault.DOES_NOT_CONNECT);
  }
}
