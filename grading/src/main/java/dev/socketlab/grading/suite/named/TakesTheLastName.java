package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.ServerTrial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A name is not for ever, and no client owns it. */
public final class TakesTheLastName implements Check.OfServer {

  private static final int CLIENTS = 3;

  @Override
  public String id() {
    return "takes-the-last-name";
  }

  @Override
  public String requirement() {
    return "The server can be renamed again and again, by any client: the last name counts.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    List<Visitor> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new Visitor(trial));
    }
    String name = trial.serverName();
    for (Visitor client : clients) {
      name = trial.newName();
      client.rename(name);
      client.expectName(name, Fault.NOT_RENAMED, " after it had said NAME=" + name);
    }
    clients
        .get(0)
        .expectName(name, Fault.NAME_NOT_SHARED, " after others had renamed the server again");
  }
}
