package dev.socketlab.client.cli;

import java.io.IOException;

/** Reads the command line and runs the client. */
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
    try {
      return new ClientSession(streams, options).run();
    } catch (IOException e) {
      streams.err().println("The connection failed: " + e.getMessage() + ".");
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      streams.err().println("Interrupted.");
      return 1;
    }
  }

  private static String version() {
    String version = ClientProgram.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
