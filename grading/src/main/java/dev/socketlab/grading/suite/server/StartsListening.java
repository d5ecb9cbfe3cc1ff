package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;

/** Without this there is nothing to talk to. */
public final class StartsListening implements Check.OfServer {

  @Override
  public String id() {
    return "starts-listening";
  }

  @Override
  public String requirement() {
    return "The server starts and listens, wherever that is.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
  }
}
