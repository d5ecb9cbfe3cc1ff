package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.suite.client.awkward.ClosesAtRest;
import dev.socketlab.grading.suite.client.awkward.ClosesInTheMiddle;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/** The server closes the connection, after an answer and in the middle of one. */
public final class NoticesClosedConnection implements Check.OfClient {

  @Override
  public String requirement() {
    return "When the server closes the connection, at rest or in the middle of an answer, the"
        + " client notices, says so and ends.";
  }

  @Override
  public String why() {
    return "A client that goes on sending to nobody leaves its user believing that the server is"
        + " still thinking.";
  }

  @Override
  public String moves() {
    return "Plays two turns; the server closes; up to three more lines are typed. Then the same"
        + " again after half an answer has come. The client must end, or say something it never"
        + " said before. Whether it shows the half answer is left open.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NOT_NOTICED,
            "the client does not notice that the server has closed the connection"),
        new TypicalFailure(
            Fault.NOT_NOTICED,
            "the client prints without end when the server has closed the connection"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    new ClosesAtRest().serve(trial);
    new ClosesInTheMiddle().serve(trial);
  }
}
