package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.FailureDraft;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.util.List;

/**
 * The connection must not end with the first echo. The client closes only its half, so that it can
 * see the server close the other one.
 */
public final class EchoesUntilClientCloses implements Check.OfServer {

  private static final int MESSAGES = 3;

  @Override
  public String requirement() {
    return "The connection stays open, message after message, until the client closes it; then the"
        + " server closes it too.";
  }

  @Override
  public String why() {
    return "Both sides have to agree on who ends a conversation. A server that hangs up after one"
        + " message leaves its client with a broken connection at the second.";
  }

  @Override
  public String moves() {
    return "Sends three messages, each of which must be echoed; then the client closes its half"
        + " (FIN) and waits for the server's.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(Fault.CLOSES_TOO_EARLY, "client 1 got no answer to message 2 of 3"),
        new TypicalFailure(
            Fault.KEEPS_CONNECTION,
            "the server keeps the connection though the client has closed it"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Peer peer = trial.join();
    for (int message = 1; message <= MESSAGES; message++) {
      trial.ask(peer, Fault.CLOSES_TOO_EARLY, "to message " + message + " of " + MESSAGES);
    }
    peer.halfClose();
    ReadResult end = peer.hearAll();
    trial.expectEnd(
        end, kept(trial, "the server keeps the connection though the client has closed it"));
    if (!end.nothing() || end.ending() != ReadResult.Ending.END_OF_STREAM) {
      throw kept(
              trial,
              "the server does not close the connection properly when the client has closed it")
          .received(end.words());
    }
  }

  private static FailureDraft kept(ServerTrial trial, String summary) {
    return trial
        .failure(Fault.KEEPS_CONNECTION, summary)
        .sent(MESSAGES + " messages, each echoed, then the end of the client's side (FIN)")
        .expected("the end of the server's side (FIN), and nothing before it");
  }
}
