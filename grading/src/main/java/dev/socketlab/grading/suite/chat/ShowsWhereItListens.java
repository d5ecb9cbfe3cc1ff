package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** Whoever starts the server must be able to tell others its address. */
public final class ShowsWhereItListens implements Check.OfServer {

  @Override
  public String requirement() {
    return "When the server has started, it prints its address and its port.";
  }

  @Override
  public String why() {
    return "Clients can come only if they are told where; and the port given is not always the"
        + " port meant.";
  }

  @Override
  public String moves() {
    return "Starts the server at a terminal. 127.0.0.1, 0.0.0.0, ::1 and localhost are all right.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.ADDRESS_NOT_TOLD, "the server does not print its port"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.startAtTerminal();
    String untold = PrintedAddress.untold(trial.screen().text(), trial.port());
    if (!untold.isEmpty()) {
      throw trial
          .failure(Fault.ADDRESS_NOT_TOLD, "the server does not print its " + untold)
          .sent("the start of the server")
          .expected("an address such as 127.0.0.1 or localhost, and " + trial.port())
          .received(trial.screen().words(0));
    }
  }
}
