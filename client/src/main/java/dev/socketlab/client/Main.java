package dev.socketlab.client;

import dev.socketlab.client.cli.ClientProgram;
import dev.socketlab.client.cli.StandardStreams;

/** The main class of {@code client.jar}. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(ClientProgram.run(StandardStreams.ofThisProcess(), args));
  }
}
