package dev.socketlab.client.cli;

import dev.socketlab.client.Connection;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Reads the command line, connects, and talks until the conversation is over. */
public final class ClientProgram {

  private ClientProgram() {}

  /** Returns the exit code: 0 when all went well, 1 for a failure, 2 for a wrong call. */
  public static int run(StandardStreams streams, String... args) {
    ClientOptions options;
    try {
      options = ClientOptions.parse(args);
    } catch (UsageException e) {
      streams.err().println("client: " + e.getMessage());
      return 2;
    }
    if (options.help()) {
      streams.out().print(ClientOptions.helpText());
      return 0;
    }
    if (options.version()) {
      streams.out().println("client " + version());
      return 0;
    }
    Sentences sentences = new Sentences(options.host() + ":" + options.port());
    Connection connection;
    try {
      connection =
          Connection.connect(
              new InetSocketAddress(options.host(), options.port()), options.timeout());
    } catch (IOException e) {
      streams.err().println(sentences.notConnected(e, options.timeout()));
      return 1;
    }
    try (Traffic traffic = new Traffic(streams.in(), connection, options.newline())) {
      traffic.start();
      return talk(traffic, streams, sentences, options);
    } catch (IOException e) {
      streams.err().println("The connection failed: " + e.getMessage() + ".");
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      streams.err().println("Interrupted.");
      return 1;
    }
  }

  private static int talk(
      Traffic traffic, StandardStreams streams, Sentences sentences, ClientOptions options)
      throws InterruptedException, IOException {
    Screen screen = new Screen(streams.out());
    if (streams.terminal()) {
      return new TerminalSession(traffic, screen, streams.err(), sentences, options.newline())
          .run();
    }
    return new PipeSession(
            traffic, screen, streams.err(), sentences, options.newline(), options.timeout())
        .run();
  }

  private static String version() {
    String version = ClientProgram.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
