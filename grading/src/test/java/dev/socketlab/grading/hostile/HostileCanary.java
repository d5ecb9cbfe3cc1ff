package dev.socketlab.grading.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Listens on the machine's own loopback, on a port and on an abstract name, where nobody has any
 * business: whoever calls got out of its room.
 */
final class HostileCanary implements AutoCloseable {

  private static final String LISTENS_ON_A_NAME =
      """
      import socket, sys
      listener = socket.socket(socket.AF_UNIX)
      listener.bind("\\0" + sys.stdin.readline().strip())
      listener.listen(100)
      print("listening", flush=True)
      sys.stdin.read()
      """;

  private final byte[] greeting;
  private final AtomicInteger calls = new AtomicInteger();
  private final ServerSocket listener;
  private final Process named;
  private final Thread counter;

  /**
   * @param name the abstract one, and what it says to whoever connects to the port
   */
  HostileCanary(String name) throws IOException {
    greeting = (name + "\n").getBytes(StandardCharsets.US_ASCII);
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    counter = new Thread(this::count, "canary");
    counter.start();
    // Java knows no abstract names.
    named = new ProcessBuilder("python3", "-c", LISTENS_ON_A_NAME).start();
    named.outputWriter().append(name).append('\n').flush();
    if (named.inputReader().readLine() == null) {
      throw new IOException("nobody listens on the abstract name");
    }
  }

  private void count() {
    while (!listener.isClosed()) {
      try (Socket caller = listener.accept()) {
        calls.incrementAndGet();
        caller.getOutputStream().write(greeting);
      } catch (IOException failed) {
        if (!listener.isClosed()) {
          throw new UncheckedIOException(failed);
        }
      }
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many called at the port. */
  int calls() {
    return calls.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    named.getOutputStream().close();
    named.onExit().join();
    try {
      counter.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
