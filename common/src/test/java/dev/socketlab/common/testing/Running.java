package dev.socketlab.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.cli.Settings;
import dev.socketlab.common.cli.UsageException;
import dev.socketlab.common.frame.Framing;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.log.Journal;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;

/** A server on a free port, in this JVM. */
public final class Running implements Closeable {

  private final Server server;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  public Running(ServerProgram.Maker maker, Settings settings) throws IOException {
    Journal journal =
        new Journal(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), settings.level());
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
    try {
      server = maker.make(address, settings, journal);
    } catch (UsageException e) {
      throw new IllegalArgumentException(e);
    }
    server.start();
  }

  /** Settings of a server on any free port. */
  public static Settings settings(String service, Map<String, String> choices) {
    return settings(0, service, Duration.ZERO, choices);
  }

  public static Settings settings(
      int port, String service, Duration delay, Map<String, String> choices) {
    return new Settings(
        "localhost", port, service, delay, Framing.AUTO, 1024, Journal.Level.NORMAL, choices);
  }

  public int port() {
    return server.port();
  }

  public Peer peer() throws IOException {
    return new Peer(port());
  }

  /** All that the server has printed. */
  public String printed() {
    return out.toString(UTF_8) + err.toString(UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
