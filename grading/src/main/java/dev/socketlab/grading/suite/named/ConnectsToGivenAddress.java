package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;

/** The server is on 127.0.0.2, where a client with a fixed "localhost" does not find it. */
public final class ConnectsToGivenAddress implements Check.OfClient {

  private static final String GIVEN = "127.0.0.2";

  @Override
  public String id() {
    return "connects-to-given-address";
  }

  @Override
  public String requirement() {
    return "The client connects to the IP address given as argument.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.moveTo(GIVEN);
    trial.startAsTold();
    trial.accept(Fault.WRONG_HOST);
  }
}
