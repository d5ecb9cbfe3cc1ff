package dev.socketlab.client.cli;

import dev.socketlab.client.Connection;
import dev.socketlab.client.LineConversation;
import dev.socketlab.common.text.Escaped;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The shortest conversation there is: one message, one reply. An empty message is the way to ask a
 * server to close the connection; it is then the reply that it does.
 */
final class OneMessage {

  /** A reply without line end is complete when nothing more comes for so long. */
  private static final Duration QUIET = Duration.ofMillis(50);

  private final String message;
  private final boolean newline;
  private final Duration timeout;
  private final Sentences sentences;

  OneMessage(String message, boolean newline, Duration timeout, Sentences sentences) {
    this.message = message;
    this.newline = newline;
    this.timeout = timeout;
    this.sentences = sentences;
  }

  /** Sends, prints what was received, and closes; returns the exit code. */
  int exchange(Connection connection, PrintStream out, PrintStream err) throws IOException {
    try (LineConversation conversation =
        newline
            ? LineConversation.framed(connection)
            : LineConversation.unframed(connection, QUIET)) {
      if (message.isEmpty() && !newline) {
        connection.halfClose(); // TCP carries no empty message; this is what recv() takes for one
      } else {
        conversation.say(message, timeout);
      }
      out.println("Received '%s'".formatted(Escaped.line(conversation.nextLine(timeout))));
      return 0;
    } catch (EOFException e) {
      PrintStream stream = message.isEmpty() ? out : err;
      stream.println(sentences.closed());
      return message.isEmpty() ? 0 : 1;
    } catch (SocketTimeoutException e) {
      err.println(sentences.unanswered(1, timeout, false));
      return 1;
    } catch (SocketException e) {
      err.println(sentences.resetAtOnce());
      return 1;
    }
  }
}
