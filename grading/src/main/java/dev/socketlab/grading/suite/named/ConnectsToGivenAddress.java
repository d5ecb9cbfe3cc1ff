package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/** The server is on 127.0.0.2, where a client with a fixed "localhost" cannot reach it. */
public final class ConnectsToGivenAddress implements Check.OfClient {

  private static final String GIVEN = "127.0.0.2";

  @Override
  public String requirement() {
    return "The client connects to the IP address given as argument.";
  }

  @Override
  public String why() {
    return "A client with the server's address in its source can talk to that one server only.";
  }

  @Override
  public String moves() {
    return "Puts the server on 127.0.0.2.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.WRONG_HOST,
            "the client connects to 127.0.0.1 port 21234 instead of 127.0.0.2 port 21234"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.useHost(GIVEN);
    trial.startAsSpecified();
    trial.accept(Fault.WRONG_HOST);
  }
}
