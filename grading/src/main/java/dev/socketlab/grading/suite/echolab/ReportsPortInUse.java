package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ProgramScreen;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * In whatever language its messages are: if its port is taken, the server must print something that
 * it does not print when it starts normally, and that is not the trace of an uncaught error.
 */
public final class ReportsPortInUse implements Check.OfServer {

  /** A prompt or a row of dots does not count as words. */
  private static final int SHORTEST = 3;

  @Override
  public String requirement() {
    return "If its port is taken, the server says so in plain words.";
  }

  @Override
  public String why() {
    return "Yesterday's server that still runs is the most common reason why one does not start. A"
        + " sentence says it; a stack trace, or silence, sends its user looking in the wrong place.";
  }

  @Override
  public String moves() {
    return "Starts the server as usual, ends it, listens on its port on all addresses, and starts"
        + " it again. It must say something that it did not say the first time, and it must not be"
        + " a stack trace.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.TAKEN_PORT_NOT_REPORTED, "the server crashes when its port is taken"),
        new TypicalFailure(
            Fault.TAKEN_PORT_NOT_REPORTED, "the server says nothing about its port being taken"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.startAtTerminal();
    List<String> usual = ProgramScreen.lines(trial.screen().text());
    trial.kill();
    trial.startOnTakenPort();
    if (trial.screen().crashed()) {
      throw fail(trial, "the server crashes when its port is taken");
    }
    List<String> said = new ArrayList<>(ProgramScreen.lines(trial.screen().text()));
    said.removeAll(usual);
    if (said.stream().noneMatch(line -> line.length() >= SHORTEST)) {
      throw fail(trial, "the server says nothing about its port being taken");
    }
  }

  private static Failure fail(ServerTrial trial, String summary) {
    return trial
        .failure(Fault.TAKEN_PORT_NOT_REPORTED, summary)
        .sent("a port on which another program listens")
        .expected("a sentence that says so, and no stack trace")
        .received(trial.screen().words(0));
  }
}
