package dev.socketlab.grading.suite.chat;

import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.wire.Peer;
import java.io.IOException;

/**
 * Accepts a chat client. Many ask for a name, some even before they connect, so one is always
 * typed; a client that does not ask sends it as its first message.
 */
final class ChatServerSocket {

  private static final String NAME = "ana";

  private ChatServerSocket() {}

  /**
   * Starts the client with a server to connect to.
   *
   * @return the grader's side of the connection, with everything read
   */
  static Peer enter(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.startAsSpecified();
    trial.type(NAME);
    Peer server = trial.accept();
    server.hearAll();
    return server;
  }
}
