package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.move.Reset;
import java.io.IOException;

/** A server outlives its clients: by whatever door one leaves, the next one is let in. */
public final class ServesNextClient implements Check.OfServer {

  @Override
  public String id() {
    return "serves-next-client";
  }

  @Override
  public String requirement() {
    return "After a client has left, by closing, by saying bye or by a reset, the next one is served.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer closing = trial.joinAndAsk();
    closing.leave();
    Peer polite = next(trial, closing, "closed its connection");
    if (trial.dialect().farewell().known()) {
      polite.send(trial.dialect().farewell().bytes());
      polite.hearAll();
    }
    polite.leave();
    Peer rude = next(trial, polite, "said bye and left");
    Reset reset = Reset.atRest();
    reset.by(rude);
    next(trial, rude, reset.words()).leave();
  }

  private static Peer next(ServerTrial trial, Peer before, String how)
      throws Failure, IOException, InterruptedException {
    return trial.joinWhenFree(
        Fault.NEXT_CLIENT_NOT_SERVED, "after " + before.name() + " had " + how);
  }
}
