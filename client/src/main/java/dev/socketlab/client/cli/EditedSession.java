package dev.socketlab.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.socketlab.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A session at a terminal with line editing: what is typed can be edited and recalled, what arrives
 * appears above it, and the client can reconnect to a server that went away. It assumes nothing
 * about what arrives: that may be a reply, a message from another client, or both.
 *
 * <pre>
 *                   server ended             yes
 *   CONVERSING ────────────────────► OFFERING ───► connects ───► CONVERSING
 *    │ /quit, Ctrl-D                     │ no                 (or OFFERING, where that fails)
 *    └───────────► LEAVING (exit 0)      └───► exit 1
 * </pre>
 */
final class EditedSession {

  /** How long a client that leaves waits for the server's last reply. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  private final Editor editor;
  private final Destination destination;
  private final Sentences sentences;
  private final boolean newline;
  private String begun = ""; // what the person was typing when the server went away
  private boolean goodbye; // whether the last line asked the server to end the conversation

  EditedSession(Editor editor, Destination destination, Sentences sentences, boolean newline) {
    this.editor = editor;
    this.destination = destination;
    this.sentences = sentences;
    this.newline = newline;
  }

  /**
   * Runs until the person leaves, or the server does and the person declines to reconnect.
   *
   * @return the exit code
   */
  int run(Connection first) throws InterruptedException, IOException {
    Optional<Connection> connection = Optional.of(first);
    while (connection.isPresent()) {
      try (ReplyPrinter printer = new ReplyPrinter(connection.get(), editor, sentences)) {
        editor.above(
            TextRole.PROGRAM, sentences.connected() + " Each line is sent; /help tells more.");
        printer.start();
        if (converse(connection.get())) {
          editor.above(TextRole.PROGRAM, sentences.disconnecting());
          connection.get().halfClose();
          printer.awaitEnd(FAREWELL);
          return 0;
        }
        if (goodbye) {
          return 0;
        }
        editor.above(TextRole.FAILURE, printer.ending().sentence());
        if (connection.get() == first && printer.ending().turnedAway()) {
          return 1;
        }
      }
      connection = again();
    }
    return 1;
  }

  /** Sends what is typed until one side leaves; returns whether it was the person. */
  private boolean converse(Connection connection) {
    while (true) {
      Typed typed = editor.read(begun);
      begun = "";
      if (typed instanceof Typed.Line line) {
        switch (line.text().strip().toLowerCase(Locale.ROOT)) {
          case "/quit" -> {
            return true;
          }
          case "/help" -> editor.above(TextRole.PROGRAM, sentences.help());
          default -> say(line.text(), connection);
        }
      } else if (typed instanceof Typed.Withdrawn withdrawn) {
        begun = withdrawn.begun();
        return false;
      } else if (typed instanceof Typed.End
          || (typed instanceof Typed.Interrupt interrupt && interrupt.text().isEmpty())) {
        return true;
      }
    }
  }

  private void say(String line, Connection connection) {
    goodbye = Goodbye.isSaidBy(line);
    try {
      connection.send((newline ? line + "\n" : line).getBytes(UTF_8), FOREVER);
    } catch (IOException e) {
      // The connection has ended. The printer meets the same end and reports it.
      return;
    }
  }

  /** Offers to connect again, and once more whenever that fails. */
  private Optional<Connection> again() {
    while (editor.confirms("Connect again?")) {
      editor.above(TextRole.PROGRAM, sentences.connecting());
      try {
        return Optional.of(destination.connect());
      } catch (IOException e) {
        editor.above(TextRole.FAILURE, sentences.notConnected(e, destination.timeout()));
      }
    }
    return Optional.empty();
  }
}
