package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.move.ConnectStorm;
import java.io.IOException;
import java.util.List;

/**
 * Others connect and leave at once, most of them before the program accepts them: it then holds a
 * connection whose other end has gone already.
 */
public final class SurvivesConnectStorm implements Check.OfServer {

  @Override
  public String requirement() {
    return "Clients that connect and leave at once, many in quick succession, do not harm anybody.";
  }

  @Override
  public String why() {
    return "Port scanners and impatient clients are gone before the server accepts them. Nothing"
        + " the server then does with such a connection may bring it down.";
  }

  @Override
  public String moves() {
    return "While a client is being served, 200 others connect and leave at once, every other one"
        + " with RST: most are gone before they are accepted. The client asks; it leaves, and a new"
        + " one asks. With a process per client only 20 others come.";
  }

  @Override
  public boolean judgesAnswers() {
    return false;
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.STORM,
            "no further client was served when 200 others had connected and left at once"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    CrowdSize crowd = CrowdSize.before(trial);
    Peer first = trial.joinAndAsk();
    ConnectStorm storm = new ConnectStorm(crowd.size(trial));
    storm.perform(trial::tryToConnect);
    trial.ask(first, Fault.STORM, "when " + storm.words());
    first.leave();
    trial.joinWhenFree(Fault.STORM, "when " + storm.words()).leave();
  }
}
