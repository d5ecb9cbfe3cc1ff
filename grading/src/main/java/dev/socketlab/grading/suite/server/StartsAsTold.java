package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;

/**
 * How the others want to start it: a form that everybody keeps, so that programs can be changed.
 */
public final class StartsAsTold implements Check.OfServer {

  @Override
  public String id() {
    return "starts-as-told";
  }

  @Override
  public String requirement() {
    return "The server starts with the arguments that the assignment asks for, and listens on the"
        + " port given there.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.startAsTold();
  }
}
