package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;

/** The user sees whether it is the server that was meant. */
public final class ShowsWhereItConnects implements Check.OfClient {

  @Override
  public String id() {
    return "shows-where-it-connects";
  }

  @Override
  public String requirement() {
    return "While it connects the client prints the address and the port of the server.";
  }

  @Override
  public void run(ClientTrial trial) throws Failure, IOException, InterruptedException {
    ChatServerSocket.enter(trial);
    String untold = Address.untold(trial.screen().text(), trial.port());
    if (!untold.isEmpty()) {
      throw trial.failure(
          Fault.ADDRESS_NOT_TOLD,
          "the client does not print the server's " + untold,
          "the start of the client, with 127.0.0.1 and " + trial.port() + " as arguments",
          "127.0.0.1 or localhost, and " + trial.port(),
          trial.screen().words(0));
    }
  }
}
