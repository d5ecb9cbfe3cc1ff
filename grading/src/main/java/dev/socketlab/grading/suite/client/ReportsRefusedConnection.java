package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.FailureDraft;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ProgramScreen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * In whatever language its messages are: if nobody listens, the client must print something that it
 * does not print when it can connect, and that is not the trace of an uncaught error.
 */
public final class ReportsRefusedConnection implements Check.OfClient {

  private static final String TYPED = "hello";

  @Override
  public String requirement() {
    return "If no server listens, the client says so in plain words.";
  }

  @Override
  public String why() {
    return "A missing server is the most common failure of all, and a stack trace tells a user"
        + " nothing.";
  }

  @Override
  public String moves() {
    return "Starts the client without a server, then with one; what it says must differ, and must"
        + " not be a stack trace. For clients that ask for a name or a message before they connect,"
        + " one is typed.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NOT_REPORTED, "the client says nothing about the refused connection"),
        new TypicalFailure(Fault.NOT_REPORTED, "the client crashes when no server listens"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    trial.settle();
    boolean asks = trial.program().alive();
    if (asks) {
      // Some ask for a name or a message before they connect.
      trial.type(TYPED);
      trial.settle();
    }
    List<String> refused = new ArrayList<>(ProgramScreen.lines(trial.program().output().text()));
    trial.expectNoCrash(notReported(trial, "the client crashes when no server listens"));
    boolean ended = !trial.program().alive();
    Failure silent =
        notReported(trial, "the client says nothing about the refused connection").received();
    trial.restart();
    if (asks) {
      trial.type(TYPED);
    }
    trial.accept();
    trial.settle();
    refused.removeAll(ProgramScreen.lines(trial.program().output().text()));
    if (refused.isEmpty() || (!ended && refused.stream().noneMatch(line -> line.length() > 2))) {
      throw silent;
    }
  }

  private static FailureDraft notReported(ClientTrial trial, String summary) {
    return trial
        .failure(Fault.NOT_REPORTED, summary)
        .sent("a port on which nobody listens")
        .expected("a sentence that says so, and no stack trace");
  }
}
