package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/**
 * The form that the assignment demands. All other checks start the client in whatever way works.
 */
public final class ConnectsAsTold implements Check.OfClient {

  @Override
  public String requirement() {
    return "The client starts with the arguments that the assignment specifies, and connects to"
        + " the host and port given there.";
  }

  @Override
  public String why() {
    return "Whoever starts a client decides which server it talks to. One with a fixed port can"
        + " talk to no other server.";
  }

  @Override
  public String moves() {
    return "Starts the client exactly as specified. All other checks start it in whatever way"
        + " works.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.CONNECTS_ELSEWHERE,
            "the client connects to 127.0.0.1 port 4000 instead of 127.0.0.1 port 21234"),
        new TypicalFailure(Fault.DOES_NOT_CONNECT, "the client does not connect"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.startAsSpecified();
    trial.accept(Fault.DOES_NOT_CONNECT);
  }
}
