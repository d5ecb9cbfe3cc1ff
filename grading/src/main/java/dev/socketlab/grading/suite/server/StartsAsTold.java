package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/**
 * How the others want to start it: a form that everybody keeps, so that programs can be changed.
 */
public final class StartsAsTold implements Check.OfServer {

  @Override
  public String requirement() {
    return "The server starts with the arguments that the assignment specifies, and listens on the"
        + " port given there.";
  }

  @Override
  public String why() {
    return "Whoever starts a server decides where it listens. Two servers with the same fixed port"
        + " cannot run on one machine.";
  }

  @Override
  public String moves() {
    return "Starts the server exactly as specified. All other checks start it in whatever way"
        + " works.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.LISTENS_ELSEWHERE, "the program listens on port 8080 instead of 21234"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.startAsSpecified();
  }
}
