package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.move.LongLine;
import java.io.IOException;

/**
 * Whoever can connect can send a line that is longer than any buffer. What becomes of that client
 * is the program's own choice; the next one must be served.
 */
public final class SurvivesLongLine implements Check.OfServer {

  @Override
  public String id() {
    return "survives-long-line";
  }

  @Override
  public String requirement() {
    return "A line of 1 MiB may be answered or refused, but harms nobody else.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer talkative = trial.joinAndAsk();
    LongLine move = new LongLine();
    trial.make(talkative, move);
    talkative.leave();
    trial.joinWhenFree(Fault.OVERRUN, "after " + talkative.name() + " had " + move.words()).leave();
  }
}
