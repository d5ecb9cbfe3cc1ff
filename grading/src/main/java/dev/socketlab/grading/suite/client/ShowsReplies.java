package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/** The reply is a word that the client cannot know in any other way. */
public final class ShowsReplies implements Check.OfClient {

  @Override
  public String requirement() {
    return "The client shows what the server replies.";
  }

  @Override
  public String why() {
    return "A reply that is not shown might as well not have come.";
  }

  @Override
  public String moves() {
    return "Types a line; the server replies with a word that the client cannot know.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(new TypicalFailure(Fault.NOT_SHOWN, "the client did not show a reply"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.converse(trial.startAndAccept(), "1 + 2", Fault.NOT_SENT, "");
  }
}
