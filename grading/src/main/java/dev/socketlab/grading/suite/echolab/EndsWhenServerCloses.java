package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;

/**
 * Instead of an echo comes the end of the connection: recv() brings 0 bytes, and so it always will.
 */
public final class EndsWhenServerCloses implements Check.OfClient {

  @Override
  public String id() {
    return "ends-when-server-closes";
  }

  @Override
  public String requirement() {
    return "When the server closes the connection instead of answering, the client ends.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    Delivery delivery = Delivery.await(trial);
    delivery.server().leave();
    trial.settle();
    if (trial.program().alive()) {
      trial.type(Delivery.TYPED);
      trial.settle();
    }
    trial.screen().awaitLastWords();
    if (trial.program().alive() || trial.screen().crashed()) {
      throw trial.failure(
          Fault.NOT_NOTICED,
          trial.program().alive()
              ? "the client goes on though the server has closed the connection"
              : "the client crashes when the server has closed the connection",
          "the end of the connection by the server, instead of an echo",
          "the end of the program",
          "");
    }
  }
}
