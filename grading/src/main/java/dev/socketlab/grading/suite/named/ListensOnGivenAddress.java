package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/**
 * A machine has several addresses; 127.0.0.2 belongs to the loopback interface, as 127.0.0.1 does.
 */
public final class ListensOnGivenAddress implements Check.OfServer {

  private static final String GIVEN = "127.0.0.2";
  private static final String OTHER = "127.0.0.1";

  @Override
  public String requirement() {
    return "The server listens on the IP address given as argument, and on no other.";
  }

  @Override
  public String why() {
    return "A machine has several addresses, and a server that listens on all of them is open to"
        + " clients that were not meant to reach it.";
  }

  @Override
  public String moves() {
    return "Starts the server on 127.0.0.2 and tries to connect there and to 127.0.0.1.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.WRONG_ADDRESS, "the server listens on 127.0.0.1 as well as on 127.0.0.2"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.useHost(GIVEN);
    trial.start();
    if (!(trial.connect() instanceof ConnectOutcome.Connected connected)) {
      throw fail(trial, "nobody listens on the address given as argument, " + GIVEN);
    }
    Peer peer = connected.peer();
    trial.ask(peer);
    trial.useHost(OTHER);
    if (trial.connect() instanceof ConnectOutcome.Connected) {
      throw fail(trial, "the server listens on " + OTHER + " as well as on " + GIVEN);
    }
  }

  private static Failure fail(ServerTrial trial, String summary) {
    return trial
        .failure(Fault.WRONG_ADDRESS, summary)
        .sent("started with the address " + GIVEN + " and the port " + trial.port())
        .expected(
            "a listening socket on "
                + GIVEN
                + " port "
                + trial.port()
                + ", and on no other address")
        .received();
  }
}
