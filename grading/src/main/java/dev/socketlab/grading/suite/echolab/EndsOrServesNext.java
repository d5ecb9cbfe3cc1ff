package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/** Both are right: a server for a single client, and one for one client after another. */
public final class EndsOrServesNext implements Check.OfServer {

  @Override
  public String requirement() {
    return "When its client has left, the server ends without an error, or serves the next one.";
  }

  @Override
  public String why() {
    return "A program that neither ends nor serves keeps its port, and must be killed before it"
        + " can be started again.";
  }

  @Override
  public String moves() {
    return "A client is answered and leaves. If the program goes on, another client asks.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NEXT_CLIENT_NOT_SERVED, "client 2 got no answer after client 1 had left"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.joinAndAsk();
    peer.leave();
    trial.settle();
    if (trial.program().alive()) {
      trial.joinWhenFree(Fault.NEXT_CLIENT_NOT_SERVED, "after client 1 had left");
      return;
    }
    trial.expectNoCrash(
        trial
            .failure(Fault.DIED, "the server crashes when its client has left")
            .sent("one message, then the end of the connection")
            .expected("the end of the program without an error, or service for the next client"));
  }
}
