package dev.socketlab.client.cli;

import dev.socketlab.client.Connection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * The server's address, to connect to once or again.
 *
 * @param timeout how long connecting may take
 */
record Destination(String host, int port, Duration timeout) {

  /** Looks up the host each time; fails as {@link Connection#connect} does. */
  Connection connect() throws IOException {
    return Connection.connect(new InetSocketAddress(host, port), timeout);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
