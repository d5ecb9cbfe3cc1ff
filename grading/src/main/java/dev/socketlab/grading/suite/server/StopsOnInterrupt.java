package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.FailureDraft;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** What Ctrl-C does must end it, whether clients are connected or not. */
public final class StopsOnInterrupt implements Check.OfServer {

  @Override
  public String requirement() {
    return "Ctrl-C (SIGINT) ends the server, even with a client connected, and frees its port.";
  }

  @Override
  public String why() {
    return "Ctrl-C is how a server is stopped at a terminal. One that has to be killed cannot"
        + " close what it has open.";
  }

  @Override
  public String moves() {
    return "Sends SIGINT while a client is connected and silent.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(new TypicalFailure(Fault.DOES_NOT_STOP, "the server did not end on Ctrl-C"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    trial.joinAndAsk();
    trial.interrupt();
    trial.await(trial.program()::awaitEnd);
    trial.expectEnded(
        notStopped(trial, "the server did not end on Ctrl-C").expected("the end of the program"));
    if (!trial.view().listeners().isEmpty()) {
      throw notStopped(
              trial, "after Ctrl-C a process that the server had started still holds its port")
          .expected("no listening socket on port " + trial.port())
          .received();
    }
  }

  private static FailureDraft notStopped(ServerTrial trial, String summary) {
    return trial
        .failure(Fault.DOES_NOT_STOP, summary)
        .sent("SIGINT, while a client was connected and silent");
  }
}
