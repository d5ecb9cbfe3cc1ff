package dev.socketlab.server2;

import dev.socketlab.common.cli.Ability;
import dev.socketlab.common.cli.Choice;
import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.cli.Settings;
import dev.socketlab.common.cli.UsageException;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.log.Journal;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;

/** Arithmetic for all clients, each in a thread of its own. */
public final class Server2 {

  private static final Choice THREADS =
      new Choice(
          "threads",
          List.of("platform", "virtual"),
          "the system's threads, or the JVM's own light ones (JDK 21 or newer)");

  private static final ServerProgram PROGRAM =
      new ServerProgram(
          "server2",
          "Serves every client in a thread of its own.",
          "calc",
          Set.of(Ability.CHAT),
          List.of(THREADS),
          Server2::make,
          (address, settings, journal) -> new Server2Lesson(address, journal));

  private Server2() {}

  static int run(InputStream console, PrintStream out, PrintStream err, String... args) {
    return PROGRAM.run(console, out, err, args);
  }

  static Server make(InetSocketAddress address, Settings settings, Journal journal)
      throws UsageException {
    ThreadKind kind = ThreadKind.named(settings.choices().get(THREADS.name()));
    return new ThreadPerClientServer(
        address,
        settings.backlog(),
        settings.once(),
        kind,
        settings.conversations(journal),
        settings.buffer(),
        journal);
  }
}
