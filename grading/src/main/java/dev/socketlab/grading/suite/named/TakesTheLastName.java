package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A name can be changed again, by any client. */
public final class TakesTheLastName implements Check.OfServer {

  private static final int CLIENTS = 3;

  @Override
  public String requirement() {
    return "The server can be renamed again and again, by any client: the last name counts.";
  }

  @Override
  public String why() {
    return "A setting that can be changed only once, or by one client only, is not the one that"
        + " was asked for.";
  }

  @Override
  public String moves() {
    return "Three clients rename the server, one after the other; each sees its own name, and in"
        + " the end the first sees the last one.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NOT_RENAMED,
            "the reply to client 2 is not signed \"Name-203371\" after it had said"
                + " NAME=Name-203371"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    List<ReconnectingClient> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new ReconnectingClient(trial));
    }
    String name = trial.serverName();
    for (ReconnectingClient client : clients) {
      name = trial.newName();
      client.rename(name);
      client.expectName(name, Fault.NOT_RENAMED, " after it had said NAME=" + name);
    }
    clients
        .get(0)
        .expectName(name, Fault.NAME_NOT_SHARED, " after others had renamed the server again");
  }
}
