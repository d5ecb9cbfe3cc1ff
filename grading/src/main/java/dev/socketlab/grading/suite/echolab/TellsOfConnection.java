package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/**
 * The client of this check sends nothing, so what the server prints is about the connection and not
 * about a message. Any words will do.
 */
public final class TellsOfConnection implements Check.OfServer {

  @Override
  public String requirement() {
    return "The server prints a statement when a client has connected.";
  }

  @Override
  public String why() {
    return "Whoever runs a server wants to see that a client has come, before it says anything.";
  }

  @Override
  public String moves() {
    return "Starts the server at a terminal; a client connects and says nothing.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.CONNECTION_NOT_TOLD, "the server prints nothing when a client connects"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.startAtTerminal();
    long before = trial.screen().length();
    trial.join();
    trial.settle();
    if (trial.screen().since(before).isBlank()) {
      throw trial
          .failure(Fault.CONNECTION_NOT_TOLD, "the server prints nothing when a client connects")
          .sent("a connection, and no message on it")
          .expected("a line such as: Connected by ('127.0.0.1', 57854)")
          .received(trial.screen().words(before));
    }
  }
}
