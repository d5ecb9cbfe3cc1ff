package dev.socketlab.grading.suite.named;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;

/** Where the name stands, and what is around it, is left to the program. */
public final class AnnouncesItsName implements Check.OfServer {

  private static final int TURNS = 2;

  @Override
  public String id() {
    return "announces-its-name";
  }

  @Override
  public String requirement() {
    return "The server signs every reply with the name that it was given as argument.";
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
