package dev.socketlab.server3;

import dev.socketlab.common.cli.Ability;
import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.cli.Settings;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.loop.Listener;
import dev.socketlab.common.loop.SelectLoop;
import dev.socketlab.common.loop.Turns;
import dev.socketlab.common.loop.WhenBusy;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;

/** Arithmetic for all clients, in one thread with select. */
public final class Server3 {

  private static final ServerProgram PROGRAM =
      new ServerProgram(
          "server3",
          "Serves all clients in one thread that waits in select; does arithmetic.",
          "calc",
          Set.of(Ability.CHAT, Ability.TURNS),
          List.of(),
          Server3::make,
          (address, settings, journal) -> new Server3Lesson(address, journal));

  private Server3() {}

  static int run(InputStream console, PrintStream out, PrintStream err, String... args) {
    return PROGRAM.run(console, out, err, args);
  }

  static Server make(InetSocketAddress address, Settings settings, Journal journal) {
    if (settings.turns() > 0) {
      return takingTurns(address, settings, journal);
    }
    Listener listener = new Listener(address, settings.backlog(), settings.once());
    return new SelectLoop(listener, settings.conversations(journal), settings.buffer(), journal);
  }

  /** Clients that connect when the group is complete wait in the backlog, for the next group. */
  private static Server takingTurns(InetSocketAddress address, Settings settings, Journal journal) {
    Listener listener = new Listener(address, settings.backlog(), settings.turns(), WhenBusy.QUEUE);
    Runnable onQuit =
        switch (settings.onQuit()) {
          case STOP -> listener::retire;
          case NEXT_GROUP -> () -> {};
        };
    Turns turns = new Turns(settings.shared(), settings.turns(), onQuit);
    return new SelectLoop(
        listener, settings.conversations(turns, journal), settings.buffer(), journal);
  }
}
