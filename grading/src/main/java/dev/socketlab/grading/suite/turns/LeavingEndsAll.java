package dev.socketlab.grading.suite.turns;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;

/** Its window was closed: it says nothing, and the others would wait for its turn for ever. */
public final class LeavingEndsAll implements Check.OfServer {

  @Override
  public String id() {
    return "leaving-ends-all";
  }

  @Override
  public String requirement() {
    return "When a client closes its connection in its turn, without a word, the connections of all"
        + " clients are closed.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Group group = Group.complete(trial);
    group.round();
    group.client(1).leave();
    group.expectEndOfAllBut(1, "after " + group.client(1).name() + " had closed its connection");
  }
}
