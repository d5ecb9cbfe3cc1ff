package dev.socketlab.client.cli;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.common.cli.UsageException;
import java.io.IOException;

/** Reads the command line and runs the client. */
public final class ClientProgram {

  private static final String NAME = "client";

  private ClientProgram() {}

  /** Returns the exit code: 0 when all went well, 1 for a failure, 2 for a wrong call. */
  public static int run(StandardStreams streams, String... args) {
    return CommandFrame.run(NAME, streams.err(), () -> runCalled(streams, args));
  }

  private static int runCalled(StandardStreams streams, String... args)
      throws UsageException, InterruptedException {
    ClientOptions options = ClientOptions.parse(args);
    if (options.help()) {
      streams.out().print(ClientOptions.helpText());
      return CommandFrame.DONE;
    }
    if (options.version()) {
      streams.out().println(NAME + " " + CommandFrame.version(ClientProgram.class));
      return CommandFrame.DONE;
    }
    try {
      return new ClientSession(streams, options).run();
    } catch (IOException e) {
      streams.err().println("The connection failed: " + e.getMessage() + ".");
      return CommandFrame.FAILED;
    }
  }
}
