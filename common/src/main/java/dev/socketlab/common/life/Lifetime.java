package dev.socketlab.common.life;

import dev.socketlab.common.log.Journal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/**
 * Runs a server until it is stopped: by SIGINT or SIGTERM, or by {@code quit} typed at its console.
 * The server gets all other lines. The end of the console's input does not stop it: a server in the
 * background has no console.
 */
public final class Lifetime {

  private static final String QUIT = "quit";

  private final Server server;
  private final InputStream console;
  private final Journal journal;

  /**
   * @param journal closed after the server, so that its last lines are printed
   */
  public Lifetime(Server server, InputStream console, Journal journal) {
    this.server = server;
    this.console = console;
    this.journal = journal;
  }

  /**
   * Waits for the end of a started server and closes it.
   *
   * @throws IOException if the server ended because of a failure
   */
  public void run() throws IOException {
    Thread hook = new Thread(this::close, "socketlab-stop");
    Runtime.getRuntime().addShutdownHook(hook); // SIGINT and SIGTERM
    watchConsole();
    try {
      server.awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.close();
      forget(hook);
    }
  }

  private void close() {
    try (journal) {
      server.close();
    }
  }

  private void watchConsole() {
    Thread reader = new Thread(this::readConsole, "socketlab-console");
    reader.setDaemon(true); // a blocked read cannot be cancelled, and must not delay the end
    reader.start();
  }

  private void readConsole() {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(console, Charset.defaultCharset()));
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.strip().equals(QUIT)) {
          server.close();
          return;
        }
        server.typed(line);
      }
    } catch (IOException e) {
      // The terminal is gone, so nobody can type "quit" there. Signals still work.
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook is running: it is why the server ended.
    }
  }
}
