package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;

/** The user must be able to see whether it is the right server. */
public final class ShowsWhereItConnects implements Check.OfClient {

  @Override
  public String requirement() {
    return "While it connects, the client prints the address and the port of the server.";
  }

  @Override
  public String why() {
    return "Users who have mistyped the address see it here, and do not have to wonder why nobody"
        + " answers.";
  }

  @Override
  public String moves() {
    return "Starts the client with a server to connect to and looks at its screen.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.ADDRESS_NOT_TOLD, "the client does not print the server's address and port"));
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    ChatServerSocket.enter(trial);
    String untold = PrintedAddress.untold(trial.screen().text(), trial.port());
    if (!untold.isEmpty()) {
      throw trial
          .failure(Fault.ADDRESS_NOT_TOLD, "the client does not print the server's " + untold)
          .sent("the start of the client, with 127.0.0.1 and " + trial.port() + " as arguments")
          .expected("127.0.0.1 or localhost, and " + trial.port())
          .received(trial.screen().words(0));
    }
  }
}
