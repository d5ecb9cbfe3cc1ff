package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/**
 * The side that closes a connection first keeps it for a minute (in FIN_WAIT2 until the other side
 * has closed, then in TIME_WAIT), and bind() refuses a port that has such connections unless
 * SO_REUSEADDR is set (tcp(7), socket(7)).
 */
public final class RestartsAtOnce implements Check.OfServer {

  @Override
  public String requirement() {
    return "After it was stopped while a client was connected, the server can be started again at"
        + " once on the same port.";
  }

  @Override
  public String why() {
    return "A server that cannot be restarted for a minute after a crash is down for a minute."
        + " SO_REUSEADDR is made for this.";
  }

  @Override
  public String moves() {
    return "Kills the program while a client is connected, so that its side closes first and the"
        + " connection lingers; then starts it again.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.PORT_NOT_FREE, "started again on the same port, the server does not listen"),
        new TypicalFailure(
            Fault.PORT_NOT_FREE, "started again, the server listens on another port"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.keepClosedConnections();
    trial.start();
    int port = trial.port();
    Peer peer = trial.joinAccepted();
    // Ended under its client, it is the side that closes first.
    trial.kill();
    peer.hearAll();
    try {
      trial.start();
      isOn(port, trial);
      trial.joinAccepted();
    } catch (Failure again) {
      if (trial.listens()) {
        throw again;
      }
      throw trial
          .failure(
              Fault.PORT_NOT_FREE, "started again on the same port, the server does not listen")
          .expected("a listening socket on port " + port + ", as at the first start")
          .received();
    } finally {
      // A reset takes the old connection away: who comes next on that port does not meet it.
      peer.reset();
    }
  }

  /** Where nobody looks at what bind() returns, listen() takes any free port. */
  private static void isOn(int port, ServerTrial trial) throws Failure {
    if (trial.port() != port) {
      throw trial
          .failure(Fault.PORT_NOT_FREE, "started again, the server listens on another port")
          .expected("a listening socket on port " + port + ", as at the first start")
          .received("a listening socket on port " + trial.port());
    }
  }
}
