package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;

/** The reply is a word that the client cannot know in any other way. */
public final class ShowsReplies implements Check.OfClient {

  @Override
  public String id() {
    return "shows-replies";
  }

  @Override
  public String requirement() {
    return "The client shows what the server replies.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.converse(trial.meet(), "1 + 2", Fault.NOT_SENT, "");
  }
}
