package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/**
 * The name belongs to the server, not to a client: clients that were there before and clients that
 * come later see the new one, even when the client that asked for it has left.
 */
public final class RenameIsSeenByOthers implements Check.OfServer {

  @Override
  public String requirement() {
    return "A new name holds for every client: for those already connected and for those to come.";
  }

  @Override
  public String why() {
    return "What belongs to the server must not be kept with one connection, thread or process,"
        + " each of which has its own copy.";
  }

  @Override
  public String moves() {
    return "One client is answered; another one renames the server and leaves; the first asks"
        + " again, then one that has come since.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NAME_NOT_SHARED,
            "the reply to client 1 is not signed \"Name-391004\" after another client had"
                + " said NAME=Name-391004"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    ReconnectingClient before = new ReconnectingClient(trial);
    before.expectName(trial.serverName(), Fault.NOT_SIGNED, ", before it was renamed");
    ReconnectingClient renaming = new ReconnectingClient(trial);
    String name = trial.newName();
    renaming.rename(name);
    before.expectName(name, Fault.NAME_NOT_SHARED, " after another client had said NAME=" + name);
    renaming.leave();
    new ReconnectingClient(trial)
        .expectName(
            name, Fault.NAME_NOT_SHARED, " that came after another one had said NAME=" + name);
  }
}
