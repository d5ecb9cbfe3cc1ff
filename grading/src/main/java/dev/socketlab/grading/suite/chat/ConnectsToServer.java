package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import java.io.IOException;

/** Without this there is nobody to talk to. */
public final class ConnectsToServer implements Check.OfClient {

  @Override
  public String id() {
    return "connects-to-server";
  }

  @Override
  public String requirement() {
    return "The client connects to the address and the port that it is given as arguments.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    ChatServerSocket.enter(trial);
  }
}
