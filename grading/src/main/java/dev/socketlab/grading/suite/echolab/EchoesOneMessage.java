package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Failure;
import dev.socketlab.grading.check.Fault;
import dev.socketlab.grading.check.ServerTrial;
import java.io.IOException;

/** One message, and the mirror of it. */
public final class EchoesOneMessage implements Check.OfServer {

  @Override
  public String id() {
    return "echoes-one-message";
  }

  @Override
  public String requirement() {
    return "The server accepts a client, receives its message and sends the very same back.";
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    trial.ask(trial.join(), Fault.NOT_EXACT, "");
  }
}
