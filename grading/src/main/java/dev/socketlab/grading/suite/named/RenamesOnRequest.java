package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** Only the client that asked for the name looks at it; whether others see it is another check. */
public final class RenamesOnRequest implements Check.OfServer {

  @Override
  public String requirement() {
    return "The message NAME=NEW-NAME gives the server a new name: the next reply is signed with"
        + " it.";
  }

  @Override
  public String why() {
    return "A server that looks into a message can act on what it says.";
  }

  @Override
  public String moves() {
    return "Sends a message; then `NAME=` and a random name, to which any reply or none is right;"
        + " then another message.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NOT_RENAMED,
            "the reply to client 1 is not signed \"Name-391004\" after NAME=Name-391004"));
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
