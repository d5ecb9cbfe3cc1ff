package dev.socketlab.client.cli;

import dev.socketlab.client.Received;
import dev.socketlab.client.ResetWhileConnectingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * The messages to the user, in plain words.
 *
 * @param server its host and port
 */
record Sentences(String server) {

  String connecting() {
    return "Connecting to %s …".formatted(server);
  }

  String connected() {
    return "Connected to %s.".formatted(server);
  }

  String disconnecting() {
    return "Disconnecting from %s …".formatted(server);
  }

  String disconnected() {
    return "Disconnected from %s.".formatted(server);
  }

  String help() {
    return """
        Each line is sent to %s as it is, except these two:
          /help    shows this
          /quit    leaves, like Ctrl-D and Ctrl-C in an empty line
        A server that calculates ends the conversation when you send bye.
        What the server sends appears above the line that you type.
        Keys:
          left, right, Home, End    move in the line; Alt-B and Alt-F move by words
          Ctrl-W, Ctrl-U, Ctrl-K    delete the word before, the line, the rest of the line
          up, down, Ctrl-R          recall earlier lines; search them
          Ctrl-C                    discards the line"""
        .formatted(server);
  }

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
  String ended(Received end, FirstWords firstWords) {
    if (firstWords.areOnlyBusy()) {
      return "The server on %s is busy with another client; try again later.".formatted(server);
    }
    if (end instanceof Received.Reset) {
      return firstWords.areMissing()
          ? resetAtOnce()
          : "The server on %s reset the connection.".formatted(server);
    }
    return closed();
  }

  String closed() {
    return "The server on %s closed the connection.".formatted(server);
  }

  /** Receiving failed for a reason other than the server's leaving. */
  String failed(IOException why) {
    return "The connection failed: %s.".formatted(why.getMessage());
  }

  String resetAtOnce() {
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
