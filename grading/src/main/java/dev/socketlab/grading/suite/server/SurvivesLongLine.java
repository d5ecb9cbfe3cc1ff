package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.move.LongLine;
import java.io.IOException;
import java.util.List;

/**
 * Whoever can connect can send a line that is longer than any buffer. What becomes of that client
 * is the program's own choice; the next one must be served.
 */
public final class SurvivesLongLine implements Check.OfServer {

  @Override
  public String requirement() {
    return "A line of 1 MiB may be answered or refused, but does not harm anybody else.";
  }

  @Override
  public String why() {
    return "Writing past the end of a buffer is the oldest way into a machine, and a single line"
        + " is enough for it.";
  }

  @Override
  public String moves() {
    return "A client sends 1 MiB with one line end, reads whatever comes meanwhile, and leaves; a"
        + " new client asks.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.OVERRUN,
            "no further client was served after client 1 had sent a line of 1048576 bytes"));
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
