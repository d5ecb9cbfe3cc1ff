package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.suite.client.awkward.ClosesAtRest;
import dev.socketlab.grading.suite.client.awkward.ClosesInTheMiddle;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import java.io.IOException;

/** The server closes the connection, after an answer and within one. */
public final class NoticesClosedConnection implements Check.OfClient {

  @Override
  public String id() {
    return "notices-closed-connection";
  }

  @Override
  public String requirement() {
    return "When the server closes the connection, at rest or in the middle of an answer, the client"
        + " notices, says so and ends.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    new ClosesAtRest().meet(trial);
    new ClosesInTheMiddle().meet(trial);
  }
}
