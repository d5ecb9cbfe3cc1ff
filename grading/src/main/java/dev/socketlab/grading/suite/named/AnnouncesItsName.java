package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;

/** Where the name is in a reply, and what is around it, is left open. */
public final class AnnouncesItsName implements Check.OfServer {

  private static final int TURNS = 2;

  @Override
  public String requirement() {
    return "The server signs every reply with the name that it was given as argument.";
  }

  @Override
  public String why() {
    return "A name given at the start is a setting, as a port is. What the server says shows that"
        + " the setting has arrived.";
  }

  @Override
  public String moves() {
    return "Sends two messages; the name is random. Where the name stands in a reply, and what is"
        + " around it, is left to the program.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.NOT_SIGNED, "the reply to client 1 is not signed \"Name-482113\", in turn 1"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    ReconnectingClient client = new ReconnectingClient(trial);
    for (int turn = 1; turn <= TURNS; turn++) {
      client.expectName(trial.serverName(), Fault.NOT_SIGNED, ", in turn " + turn);
    }
  }
}
