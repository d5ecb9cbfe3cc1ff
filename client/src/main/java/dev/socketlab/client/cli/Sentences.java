package dev.socketlab.client.cli;

import dev.socketlab.client.Received;
import dev.socketlab.client.ResetWhileConnectingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * Says in plain words how a conversation failed.
 *
 * @param server its host and port
 */
record Sentences(String server) {

  String notConnected(IOException why, Duration timeout) {
    if (why instanceof UnknownHostException) {
      return "The host %s is unknown.".formatted(why.getMessage());
    }
    if (why instanceof ConnectException) {
      return "Nothing listens on %s: the connection was refused.".formatted(server);
    }
    if (why instanceof ResetWhileConnectingException) {
      return resetAtOnce();
    }
    if (why instanceof SocketTimeoutException) {
      return "%s did not answer within %d ms.".formatted(server, timeout.toMillis());
    }
    return "Cannot connect to %s: %s.".formatted(server, why.getMessage());
  }

  /** How the server ended the conversation. */
  String ended(Received end, Screen screen) {
    if (screen.showsOnlyBusy()) {
      return "The server on %s is busy with another client; try again later.".formatted(server);
    }
    if (end instanceof Received.Reset) {
      return screen.showsNothing()
          ? resetAtOnce()
          : "The server on %s reset the connection.".formatted(server);
    }
    return "The server on %s closed the connection.".formatted(server);
  }

  private String resetAtOnce() {
    return "The server on %s reset the connection; it may be serving another client."
        .formatted(server);
  }

  String unanswered(long line, Duration timeout, boolean begun) {
    return begun
        ? "The reply to line %d did not end with a new line; try --no-newline.".formatted(line)
        : "The server on %s did not answer line %d within %d ms."
            .formatted(server, line, timeout.toMillis());
  }
}
