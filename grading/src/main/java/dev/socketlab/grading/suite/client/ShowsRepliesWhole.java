package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.suite.client.awkward.AnswersInPieces;
import dev.socketlab.grading.suite.client.awkward.AnswersLate;
import dev.socketlab.grading.suite.client.awkward.AwkwardServer;
import dev.socketlab.grading.suite.client.awkward.GreetsFirst;
import dev.socketlab.grading.suite.client.awkward.JoinsAnswers;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/** TCP may deliver a reply late, in pieces, or together with the next one. */
public final class ShowsRepliesWhole implements Check.OfClient {

  private static final List<AwkwardServer> SERVERS =
      List.of(new AnswersInPieces(), new JoinsAnswers(), new AnswersLate(), new GreetsFirst());

  @Override
  public String requirement() {
    return "The client shows each reply whole and in order, whether it comes in pieces, together"
        + " with another, late, or unasked.";
  }

  @Override
  public String why() {
    return "TCP carries bytes, not replies. They come in pieces, two at once or late, and some"
        + " servers speak first.";
  }

  @Override
  public String moves() {
    return "Lets the client meet four [awkward servers](../checks.md#awkward-servers): one that"
        + " answers in pieces, one that joins two answers, one that answers late, and one that"
        + " greets first.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.REPLY_IN_PIECES,
            "the client does not show a whole reply of a server that answers in pieces"),
        new TypicalFailure(
            Fault.ONE_DIRECTION_AT_A_TIME,
            "the client did not show a reply of a server that greets its clients"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    for (AwkwardServer server : SERVERS) {
      server.serve(trial);
    }
  }
}
