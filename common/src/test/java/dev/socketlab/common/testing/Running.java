package dev.socketlab.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.socketlab.common.cli.OnQuit;
import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.cli.Settings;
import dev.socketlab.common.cli.UsageException;
import dev.socketlab.common.frame.Framing;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.log.Journal;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;

/** A server on a free port, in this JVM; one at a time. */
public final class Running implements Closeable {

  private final Server server;
  private final Printed printed = new Printed();
  private final Journal journal;

  public Running(ServerProgram.Maker maker, Settings settings) throws IOException {
    PrintStream terminal = new PrintStream(printed, true, UTF_8);
    journal = settings.journal(terminal, terminal);
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
    return settings(service, Duration.ZERO, Journal.Level.NORMAL, choices);
  }

  public static Settings settings(
      String service, Duration delay, Journal.Level level, Map<String, String> choices) {
    return new Settings(
        "localhost",
        0,
        service,
        "Foo",
        delay,
        Framing.AUTO,
        0,
        1024,
        false,
        0,
        OnQuit.STOP,
        level,
        choices);
  }

  /** The same, for one client only. */
  public static Settings once(Settings s, int buffer) {
    return new Settings(
        s.host(),
        s.port(),
        s.service(),
        s.name(),
        s.delay(),
        s.framing(),
        buffer,
        s.backlog(),
        true,
        s.turns(),
        s.onQuit(),
        s.level(),
        s.choices());
  }

  /** The same, for clients that take turns. */
  public static Settings turns(Settings s, int turns, OnQuit onQuit) {
    return new Settings(
        s.host(),
        s.port(),
        s.service(),
        s.name(),
        s.delay(),
        s.framing(),
        s.buffer(),
        s.backlog(),
        s.once(),
        turns,
        onQuit,
        s.level(),
        s.choices());
  }

  /** Waits until the server has ended by itself. */
  public void awaitEnd() throws IOException, InterruptedException {
    server.awaitEnd();
  }

  /** Types a line at the server's console. */
  public void type(String line) {
    server.typed(line);
  }

  public int port() {
    return server.port();
  }

  public TestPeer peer() throws IOException {
    return new TestPeer(port());
  }

  /** Everything that the server has printed. */
  public String printed() {
    try {
      journal.flush();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return printed.text();
  }

  /** Waits until {@code text} is among what the server has printed. */
  public void awaitPrinted(String text) throws InterruptedException {
    printed.await(text);
  }

  /** Closes the server, and fails if a thread of it does not end. */
  public void stop() {
    server.close();
    journal.close();
    ServerThreads.awaitEnd("");
  }

  @Override
  public void close() {
    stop();
  }
}
