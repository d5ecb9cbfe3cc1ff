package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/** Every other check of the client needs this. */
public final class ConnectsToServer implements Check.OfClient {

  @Override
  public String requirement() {
    return "The client connects to the address and the port that it is given as arguments.";
  }

  @Override
  public String why() {
    return "Nobody can talk to anybody before that.";
  }

  @Override
  public String moves() {
    return "Starts the client with a server to connect to. A name is typed at once: a client that"
        + " does not ask for one sends it as its first message.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(new TypicalFailure(Fault.NOT_SENT, "the client does not connect"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    ChatServerSocket.enter(trial);
  }
}
