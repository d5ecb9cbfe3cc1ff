package dev.socketlab.grading.suite.client;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.PairTrial;
import java.io.IOException;

/** Each of the two may be right by itself, and they may yet not understand each other. */
public final class WorksWithOwnClient implements Check.OfPair {

  private static final int TURNS = 3;

  @Override
  public String id() {
    return "works-with-own-client";
  }

  @Override
  public String requirement() {
    return "The submission's own client and its own server get along: what is typed at the one is"
        + " answered by the other.";
  }

  @Override
  public void run(PairTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    for (int turn = 1; turn <= TURNS; turn++) {
      trial.converse(", in turn " + turn + " of " + TURNS);
    }
  }
}
