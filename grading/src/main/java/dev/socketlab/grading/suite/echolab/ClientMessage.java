package dev.socketlab.grading.suite.echolab;

import dev.socketlab.grading.dialect.ClientDialect;
import dev.socketlab.grading.trial.ClientTrial;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * The message that the client sent. Most clients have it in their source; some ask for it, a few
 * even before they connect, so one is always typed.
 *
 * @param server the grader's side of the connection
 * @param message what the client sent, including its line end
 */
@SuppressWarnings("ArrayRecordComponent")
record ClientMessage(Peer server, byte[] message) {

  static final String TYPED = "Demo Message";

  /** Shorter ones could be on the screen by chance. */
  private static final int SHORTEST = 8;

  /** Starts the client with a server to connect to, and waits for its message. */
  static ClientMessage await(ClientTrial trial) throws Failure, IOException, InterruptedException {
    trial.listen();
    trial.start();
    trial.type(TYPED);
    Peer server = trial.accept();
    // Not longer: some clients wait only a few seconds for their echo.
    ReadResult heard = server.hear(came -> !came.nothing());
    if (heard.text().isBlank()) {
      throw trial.notSent(
          server,
          heard,
          trial
              .failure(Fault.NOTHING_SENT, "the client connects and sends nothing")
              .sent("\"" + TYPED + "\" typed, for a client that asks for its message")
              .expected("a message, whatever it says"));
    }
    return new ClientMessage(server, heard.bytes());
  }

  /**
   * A different text with the same length and line end, for clients that count bytes or wait for a
   * line end. What a client prints of it, it has received.
   */
  String other(Random random) {
    StringBuilder other = new StringBuilder();
    int letters = Math.max(SHORTEST, ClientDialect.LINES.text(message).length);
    for (int i = 0; i < letters; i++) {
      other.append((char) ('a' + random.nextInt(26)));
    }
    return other.toString();
  }

  /** The line end of the message, or nothing. */
  String end() {
    int body = ClientDialect.LINES.text(message).length;
    return new String(message, body, message.length - body, StandardCharsets.UTF_8);
  }

  /** Sends it to the client, ended as its own was. */
  void reply(String text) {
    server.send((text + end()).getBytes(StandardCharsets.UTF_8));
  }

  /** Sends its own message back. */
  void echo() {
    server.send(message);
  }
}
