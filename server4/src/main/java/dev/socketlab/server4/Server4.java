package dev.socketlab.server4;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.cli.Settings;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.loop.Listener;
import dev.socketlab.common.loop.SelectLoop;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;

/** Echo for all clients, in one thread with select. */
public final class Server4 {

  private static final ServerProgram PROGRAM =
      new ServerProgram(
          "server4",
          "Serves all clients in one thread that waits in select; echoes.",
          "echo",
          Set.of(),
          List.of(),
          Server4::make,
          (address, settings, journal) -> new Server4Lesson(address, journal));

  private Server4() {}

  static int run(InputStream console, PrintStream out, PrintStream err, String... args) {
    return PROGRAM.run(console, out, err, args);
  }

  static Server make(InetSocketAddress address, Settings settings, Journal journal) {
    Listener listener = new Listener(address, settings.backlog(), settings.once());
    return new SelectLoop(listener, settings.conversations(journal), settings.buffer(), journal);
  }
}
