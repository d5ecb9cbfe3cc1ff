package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/**
 * Printing its own message again does not show that the client received it, so the server of this
 * check sends different letters back.
 */
public final class ShowsTheEcho implements Check.OfClient {

  /** The client's buffer may be smaller than what it sent. */
  private static final int MOST = 100;

  @Override
  public String requirement() {
    return "The client prints the message that it received from the server.";
  }

  @Override
  public String why() {
    return "Only what has come back from the server shows that the connection works in both"
        + " directions.";
  }

  @Override
  public String moves() {
    return "The server sends different letters back, as many as the message has and ended the same"
        + " way: a client that prints its own message again has not received it.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.NOT_SHOWN, "the client does not print what it received"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    ClientMessage delivery = ClientMessage.await(trial);
    String reply = delivery.other(trial.random());
    String shown = reply.substring(0, Math.min(MOST, reply.length()));
    long before = trial.screen().length();
    delivery.reply(reply);
    trial.expectShown(
        before,
        text -> text.replaceAll("\\s", "").contains(shown),
        trial
            .failure(Fault.NOT_SHOWN, "the client does not print what it received")
            .sent("\"" + shown + "\" by the server")
            .expected("\"" + shown + "\" on the screen, with any words around it"));
  }
}
