package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import java.io.IOException;

/** The client speaks first; what it says is its own affair. */
public final class SendsAMessage implements Check.OfClient {

  @Override
  public String id() {
    return "sends-a-message";
  }

  @Override
  public String requirement() {
    return "The client connects to the host and port given and sends a message.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Delivery.await(trial);
  }
}
