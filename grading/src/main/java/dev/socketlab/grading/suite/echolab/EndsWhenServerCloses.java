package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.FailureDraft;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/** The connection ends instead of an echo: from then on, recv() always returns 0 bytes. */
public final class EndsWhenServerCloses implements Check.OfClient {

  @Override
  public String requirement() {
    return "When the server closes the connection instead of answering, the client ends.";
  }

  @Override
  public String why() {
    return "A recv() that returns 0 bytes will never return any others. A client that asks again"
        + " does so forever, with all the processor time it can get.";
  }

  @Override
  public String moves() {
    return "Closes the connection when the message has come.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NOT_NOTICED, "the client goes on though the server has closed the connection"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    ClientMessage delivery = ClientMessage.await(trial);
    delivery.server().leave();
    trial.settle();
    if (trial.program().alive()) {
      trial.type(ClientMessage.TYPED);
      trial.settle();
    }
    trial.expectEnded(
        notNoticed(trial, "the client goes on though the server has closed the connection"));
    trial.expectNoCrash(
        notNoticed(trial, "the client crashes when the server has closed the connection"));
  }

  private static FailureDraft notNoticed(ClientTrial trial, String summary) {
    return trial
        .failure(Fault.NOT_NOTICED, summary)
        .sent("the end of the connection by the server, instead of an echo")
        .expected("the end of the program");
  }
}
