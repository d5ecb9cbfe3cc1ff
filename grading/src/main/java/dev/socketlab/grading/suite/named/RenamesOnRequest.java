package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;

/** Seen by who asked for it; that others see it is another check. */
public final class RenamesOnRequest implements Check.OfServer {

  @Override
  public String id() {
    return "renames-on-request";
  }

  @Override
  public String requirement() {
    return "The message NAME=NEW-NAME gives the server a new name: the next reply is signed with it.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    ReconnectingClient client = new ReconnectingClient(trial);
    client.expectName(trial.serverName(), Fault.NOT_SIGNED, ", before it was renamed");
    String name = trial.newName();
    client.rename(name);
    client.expectName(name, Fault.NOT_RENAMED, " after NAME=" + name);
  }
}
