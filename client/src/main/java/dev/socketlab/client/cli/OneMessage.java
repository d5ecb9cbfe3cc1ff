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
 * The shortest conversation: one message, one reply. An empty message asks the server to close the
 * connection; doing so is then its reply.
 */
final class OneMessage {

  /** A reply without line end is complete when nothing more arrives for this long. */
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

  /** Sends the message, prints the reply and closes; returns the exit code. */
  int exchange(Connection connection, PrintStream out, PrintStream err) throws IOException {
    try (LineConversation conversation =
        newline
            ? LineConversation.framed(connection)
            : LineConversation.unframed(connection, QUIET)) {
      if (message.isEmpty() && !newline) {
        connection.halfClose(); // TCP carries no empty message; to recv() this looks like one
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
