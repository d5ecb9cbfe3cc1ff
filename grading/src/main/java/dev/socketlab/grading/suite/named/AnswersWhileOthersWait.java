package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.suite.server.JoinedClients;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;
import java.util.List;

/** Each client sends only one message: a server may close the connection when it has answered. */
public final class AnswersWhileOthersWait implements Check.OfServer {

  private static final int CLIENTS = 4;

  @Override
  public String requirement() {
    return "A client is answered at once while others, who came before it, are connected and"
        + " silent.";
  }

  @Override
  public String why() {
    return "This is what the library's threads are for. A server that takes one client after"
        + " another looks the same until the last to come speaks first.";
  }

  @Override
  public String moves() {
    return "Four clients connect; then the last to come speaks first. Each sends one message.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.ONE_AFTER_ANOTHER,
            "client 4 got no answer while others, who came before it, were connected and"
                + " silent"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    for (Peer peer : JoinedClients.lastFirst(trial, CLIENTS)) {
      trial.ask(
          peer,
          Fault.ONE_AFTER_ANOTHER,
          "while others, who came before it, were connected and silent");
    }
  }
}
