package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.suite.client.awkward.ResetsOnAccept;
import dev.socketlab.grading.suite.client.awkward.SaysBusy;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import java.io.IOException;

/** A server that serves one client at a time lets the next one in only to send it away. */
public final class ReportsBeingTurnedAway implements Check.OfClient {

  @Override
  public String id() {
    return "reports-being-turned-away";
  }

  @Override
  public String requirement() {
    return "When the server turns the client away, by a reset or by saying busy, the client shows"
        + " what was said, and says so or ends.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    new ResetsOnAccept().meet(trial);
    new SaysBusy().meet(trial);
  }
}
