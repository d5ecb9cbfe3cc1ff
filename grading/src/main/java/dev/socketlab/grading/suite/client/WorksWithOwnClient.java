package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.PairTrial;
import java.io.IOException;
import java.util.List;

/** Client and server may each be right by themselves, and still not understand each other. */
public final class WorksWithOwnClient implements Check.OfPair {

  private static final int TURNS = 3;

  @Override
  public String requirement() {
    return "The submission's own client and its own server work together: the server answers what"
        + " is typed at the client.";
  }

  @Override
  public String why() {
    return "Each of the two may do what the assignment says, and they may still disagree on what"
        + " it leaves open, such as how a message ends.";
  }

  @Override
  public String moves() {
    return "Starts the server of the submission that the client belongs to by its folder, its port"
        + " and its name, or the first that listens, then the client; types three questions. If the"
        + " client connects to a port of its own, a server that takes its port as argument is started"
        + " there. Each answer must appear on the client's screen. Skipped if no server of the"
        + " submission listens.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.DO_NOT_TALK, "the client does not show what the server answers, in turn 1 of 3"));
  }

  @Override
  public void run(PairTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    for (int turn = 1; turn <= TURNS; turn++) {
      trial.converse(", in turn " + turn + " of " + TURNS);
    }
  }
}
