package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** The last client to come speaks first, then all once more in an order that is drawn. */
public final class ServesClientsTogether implements Check.OfServer {

  private static final int CLIENTS = 5;

  @Override
  public String requirement() {
    return "Several clients converse at the same time, in any order.";
  }

  @Override
  public String why() {
    return "This is what threads and select are for. With a listen backlog a server can look as if"
        + " it served several clients, until the last to come speaks first.";
  }

  @Override
  public String moves() {
    return "Five clients connect, one after another, before any of them sends anything; the last"
        + " to come speaks first. A second round follows in random order. A server that turns the third,"
        + " fourth or fifth client away is asked for no more than it takes.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.ONE_AFTER_ANOTHER, "client 5 got no answer while 4 others were connected"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    List<Peer> peers = JoinedClients.lastFirst(trial, CLIENTS);
    round(trial, peers);
    Collections.shuffle(peers, trial.random());
    round(trial, peers);
  }

  private static void round(ServerTrial trial, List<Peer> peers)
      throws Failure, IOException, InterruptedException {
    for (Peer peer : peers) {
      trial.ask(
          peer, Fault.ONE_AFTER_ANOTHER, "while " + (peers.size() - 1) + " others were connected");
    }
  }
}
