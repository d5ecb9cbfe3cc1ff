package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.suite.client.awkward.AnswersInPieces;
import dev.socketlab.grading.suite.client.awkward.AnswersLate;
import dev.socketlab.grading.suite.client.awkward.AwkwardServer;
import dev.socketlab.grading.suite.client.awkward.GreetsFirst;
import dev.socketlab.grading.suite.client.awkward.JoinsAnswers;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import java.io.IOException;
import java.util.List;

/** TCP brings a reply when it likes, in pieces or with the next one. */
public final class ShowsRepliesWhole implements Check.OfClient {

  private static final List<AwkwardServer> SERVERS =
      List.of(new AnswersInPieces(), new JoinsAnswers(), new AnswersLate(), new GreetsFirst());

  @Override
  public String id() {
    return "shows-replies-whole";
  }

  @Override
  public String requirement() {
    return "The client shows each reply whole and in its turn: in pieces, two at once, late, or"
        + " unasked.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    for (AwkwardServer server : SERVERS) {
      server.meet(trial);
    }
  }
}
