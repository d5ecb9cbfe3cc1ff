package dev.socketlab.server1;

import dev.socketlab.common.cli.Choice;
import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.cli.Settings;
import dev.socketlab.common.cli.UsageException;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.loop.Listener;
import dev.socketlab.common.loop.SelectLoop;
import dev.socketlab.common.loop.WhenBusy;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One client at a time, in one thread: a select loop with a capacity of one. */
public final class Server1 {

  private static final int CAPACITY = 1;

  private static final Choice WHEN_BUSY =
      new Choice(
          "when-busy",
          List.of("reset", "refuse", "message", "queue"),
          "what a second client gets: a reset, a closed port, the word busy, or a wait");

  private static final ServerProgram PROGRAM =
      new ServerProgram(
          "server1",
          "Serves one client at a time; --when-busy decides what a second one gets.",
          "calc",
          Set.of(),
          List.of(WHEN_BUSY),
          Server1::make,
          (address, settings, journal) -> new Server1Lesson(address, journal));

  private Server1() {}

  static int run(InputStream console, PrintStream out, PrintStream err, String... args) {
    return PROGRAM.run(console, out, err, args);
  }

  static Server make(InetSocketAddress address, Settings settings, Journal journal)
      throws UsageException {
    String whenBusy = settings.choices().get(WHEN_BUSY.name());
    Listener listener =
        new Listener(
            address,
            settings.backlog(),
            CAPACITY,
            WhenBusy.valueOf(whenBusy.toUpperCase(Locale.ROOT)),
            settings.once());
    return new SelectLoop(listener, settings.conversations(journal), settings.buffer(), journal);
  }
}
