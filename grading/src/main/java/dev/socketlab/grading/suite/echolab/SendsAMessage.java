package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/** The client speaks first; what it says is left open. */
public final class SendsAMessage implements Check.OfClient {

  @Override
  public String requirement() {
    return "The client connects to the given host and port and sends a message.";
  }

  @Override
  public String why() {
    return "The client speaks first. A client and a server that wait for each other wait forever.";
  }

  @Override
  public String moves() {
    return "Waits for the client's message. A line is typed at once, for clients that ask for"
        + " their message, before or after they connect.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(new TypicalFailure(Fault.NOTHING_SENT, "the client connects and sends nothing"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    ClientMessage.await(trial);
  }
}
