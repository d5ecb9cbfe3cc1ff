package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.FailureDraft;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/**
 * One message and one echo make a session. A client that asks for another message gets an empty
 * one.
 */
public final class EndsAfterTheEcho implements Check.OfClient {

  @Override
  public String requirement() {
    return "After the echo, or when the next message is empty, the client closes its connection"
        + " and ends.";
  }

  @Override
  public String why() {
    return "A connection that is not closed keeps the server busy with a client that has nothing"
        + " more to say.";
  }

  @Override
  public String moves() {
    return "Sends the echo; then types an empty line, for clients that ask for another message.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.DOES_NOT_END, "the client does not end after the echo"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    ClientMessage delivery = ClientMessage.await(trial);
    delivery.echo();
    trial.settle();
    if (trial.program().alive()) {
      trial.type("");
      trial.settle();
    }
    trial.expectEnded(notEnded(trial, "the client does not end after the echo"));
    trial.expectNoCrash(notEnded(trial, "the client crashes after the echo"));
  }

  private static FailureDraft notEnded(ClientTrial trial, String summary) {
    return trial
        .failure(Fault.DOES_NOT_END, summary)
        .sent("its own message by the server, then an empty line typed")
        .expected("the end of the program, and of its connection");
  }
}
