package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.move.ConnectStorm;
import java.io.IOException;

/**
 * Others connect and leave at once, most of them before the program accepts them: it then holds a
 * connection whose other end has gone already.
 */
public final class SurvivesConnectStorm implements Check.OfServer {

  @Override
  public String id() {
    return "survives-connect-storm";
  }

  @Override
  public String requirement() {
    return "Clients that connect and leave at once, many in quick succession, harm nobody.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    Crowd crowd = Crowd.before(trial);
    Peer first = trial.joinAndAsk();
    ConnectStorm storm = new ConnectStorm(crowd.size(trial));
    storm.through(trial::knock);
    trial.ask(first, Fault.STORM, "when " + storm.words());
    first.leave();
    trial.joinWhenFree(Fault.STORM, "when " + storm.words()).leave();
  }
}
