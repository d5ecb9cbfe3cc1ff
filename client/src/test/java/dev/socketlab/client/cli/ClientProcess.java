package dev.socketlab.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/** One run of the program on streams of a test. */
record ClientProcess(int exit, String out, String err) {

  /** Fed from a pipe that holds {@code input} and ends. */
  static ClientProcess piped(String input, String... args) {
    return run(new ByteArrayInputStream(input.getBytes(UTF_8)), false, args);
  }

  static ClientProcess run(InputStream in, boolean terminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        ClientProgram.run(
            new StandardStreams(
                in,
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                terminal,
                Map.of("TERM", "dumb")),
            args);
    return new ClientProcess(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
