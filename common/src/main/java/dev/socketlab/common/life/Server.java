package dev.socketlab.common.life;

import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * The lifecycle of every server: constructed without I/O, started once, closed any number of times
 * from any thread.
 */
public interface Server extends AutoCloseable {

  /**
   * Binds the socket and begins to serve. Connections are accepted by the kernel from here on.
   *
   * @throws IOException if the address is in use or not this machine's
   */
  void start() throws IOException;

  /** Where it listens, with the port that the system picked if port 0 was asked for. */
  InetSocketAddress address();

  default int port() {
    return address().getPort();
  }

  /** Takes a line that was typed at its console; most servers ignore it. */
  default void typed(String line) {}

  /**
   * Waits until the server has ended.
   *
   * @throws IOException if it ended because of a failure
   */
  void awaitEnd() throws IOException, InterruptedException;

  /** Disconnects all clients, frees the port and waits for the server's threads. */
  @Override
  void close();
}
