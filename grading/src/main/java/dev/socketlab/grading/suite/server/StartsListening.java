package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** Without this there is nothing to talk to. */
public final class StartsListening implements Check.OfServer {

  @Override
  public String requirement() {
    return "The server starts and listens, on whatever port.";
  }

  @Override
  public String why() {
    return "There is no server without a listening socket.";
  }

  @Override
  public String moves() {
    return "Before the first check, the grader tries the ways to start the program that the"
        + " assignment, its source and its own usage text suggest. This check starts it in the way"
        + " that worked and looks at its sockets.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.ENDED_AT_START, "the program ended instead of listening"),
        new TypicalFailure(Fault.DOES_NOT_LISTEN, "the program does not listen"),
        new TypicalFailure(Fault.DOES_NOT_COMPILE, "server2 does not compile"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
  }
}
