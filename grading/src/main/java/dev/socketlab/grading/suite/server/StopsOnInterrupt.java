package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;

/** What Ctrl-C does must end it, whether clients are connected or not. */
public final class StopsOnInterrupt implements Check.OfServer {

  @Override
  public String id() {
    return "stops-on-interrupt";
  }

  @Override
  public String requirement() {
    return "Ctrl-C (SIGINT) ends the server, with a client connected too, and frees its port.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    trial.joinAndAsk();
    trial.interrupt();
    trial.await(trial.program()::awaitEnd);
    if (trial.program().alive()) {
      throw trial.failure(
          Fault.DOES_NOT_STOP,
          "the server did not end on Ctrl-C",
          "SIGINT, while a client was connected and silent",
          "the end of the program",
          "");
    }
    if (!trial.view().listeners().isEmpty()) {
      throw trial.failure(
          Fault.DOES_NOT_STOP,
          "after Ctrl-C a process that the server had started still holds its port",
          "SIGINT, while a client was connected and silent",
          "no listening socket on port " + trial.port(),
          "");
    }
  }
}
