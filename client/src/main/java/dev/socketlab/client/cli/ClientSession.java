package dev.socketlab.client.cli;

import dev.socketlab.client.Connection;
import java.io.IOException;
import java.util.Optional;
import org.jline.terminal.Terminal;

/** Connects, and runs the kind of session that fits a person, a pipe or a single message. */
final class ClientSession {

  private final StandardStreams streams;
  private final ClientOptions options;
  private final Destination destination;
  private final Sentences sentences;

  ClientSession(StandardStreams streams, ClientOptions options) {
    this.streams = streams;
    this.options = options;
    this.destination = new Destination(options.host(), options.port(), options.timeout());
    this.sentences = new Sentences(destination.toString());
  }

  /** Returns the exit code. */
  int run() throws InterruptedException, IOException {
    boolean stepsAreTold = streams.terminal() && options.message().isEmpty();
    if (stepsAreTold) {
      streams.out().println(sentences.connecting());
    }
    Connection connection;
    try {
      connection = destination.connect();
    } catch (IOException e) {
      streams.err().println(sentences.notConnected(e, options.timeout()));
      return 1;
    }
    int exit = talk(connection);
    if (stepsAreTold && exit == 0) {
      streams.out().println(sentences.disconnected());
    }
    return exit;
  }

  private int talk(Connection connection) throws InterruptedException, IOException {
    try (connection) {
      if (options.message().isPresent()) {
        return new OneMessage(
                options.message().get(), options.newline(), options.timeout(), sentences)
            .exchange(connection, streams.out(), streams.err());
      }
      return streams.terminal() ? atTerminal(connection) : fromPipe(connection);
    }
  }

  private int atTerminal(Connection connection) throws InterruptedException, IOException {
    Optional<Terminal> terminal =
        options.raw() ? Optional.empty() : EditingTerminal.open(streams.environment());
    if (terminal.isPresent()) {
      boolean colour = EditingTerminal.showsColour(terminal.get(), streams.environment());
      try (Editor editor = new Editor(terminal.get(), colour)) {
        return new EditedSession(editor, destination, sentences, options.newline()).run(connection);
      }
    }
    try (Traffic traffic = new Traffic(streams.in(), connection, options.newline())) {
      traffic.start();
      return new PlainSession(
              traffic, new Screen(streams.out()), streams.err(), sentences, options.newline())
          .run();
    }
  }

  private int fromPipe(Connection connection) throws InterruptedException, IOException {
    try (Traffic traffic = new Traffic(streams.in(), connection, options.newline())) {
      traffic.start();
      return new PipeSession(
              traffic,
              new Screen(streams.out()),
              streams.err(),
              sentences,
              options.newline(),
              options.timeout())
          .run();
    }
  }
}
