package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/**
 * Lets a chat client in. Many ask for a name, some even before they connect: one is typed in any
 * case, and who asks for none sends it as the first message.
 */
final class ChatServerSocket {

  private static final String NAME = "ana";

  private ChatServerSocket() {}

  /**
   * Starts the client with a server to connect to.
   *
   * @return the grader's side of the connection, with nothing left to hear
   */
  static Peer enter(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.startAsSpecified();
    trial.type(NAME);
    Peer server = trial.accept();
    server.hearAll();
    return server;
  }
}
