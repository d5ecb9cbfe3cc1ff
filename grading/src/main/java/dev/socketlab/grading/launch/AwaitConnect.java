package dev.socketlab.grading.launch;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Waits for a client to connect: on the port that it is given, and on those that its source names,
 * in case it connects to a port of its own choice. It is accepted, and nothing is sent to it.
 */
final class AwaitConnect implements LaunchGoal {

  private final List<ServerSocketChannel> listeners = new ArrayList<>();
  private Optional<SocketChannel> client = Optional.empty();
  private Optional<Endpoint> reached = Optional.empty();

  private AwaitConnect() {}

  /**
   * Listens on IPv4 and IPv6, since "localhost" may be either, and on other addresses.
   *
   * @param given the port that it is given
   * @param named the ports that its source names
   * @param addresses the addresses that its source names
   */
  static AwaitConnect at(int given, List<Integer> named, List<InetAddress> addresses)
      throws IOException {
    AwaitConnect goal = new AwaitConnect();
    try {
      Set<Integer> ports = new LinkedHashSet<>(List.of(given));
      ports.addAll(named);
      for (int port : ports) {
        goal.open(Endpoint.onIpv4(port));
        goal.open(Endpoint.onIpv6(port));
        for (InetAddress address : addresses) {
          goal.open(new Endpoint(address, port));
        }
      }
    } catch (IOException | RuntimeException e) {
      goal.close();
      throw e;
    }
    return goal;
  }

  private void open(Endpoint endpoint) throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    listeners.add(listener);
    listener.configureBlocking(false);
    try {
      listener.bind(endpoint.reachedAt());
    } catch (BindException taken) {
      listener.close(); // by another program, if the network is shared; or an address of another
    } catch (SocketException noSuchAddress) {
      listener.close(); // a machine without IPv6
    }
  }

  @Override
  public Optional<Endpoint> reached(int pid) throws IOException {
    for (ServerSocketChannel listener : listeners) {
      if (reached.isEmpty() && listener.isOpen()) {
        client = Optional.ofNullable(listener.accept());
        InetSocketAddress here = (InetSocketAddress) listener.getLocalAddress();
        InetAddress address = here.getAddress();
        reached = client.map(accepted -> new Endpoint(address, here.getPort()));
      }
    }
    return reached;
  }

  @Override
  public String verb() {
    return "connect";
  }

  @Override
  public String does() {
    return "connects to";
  }

  @Override
  public void close() throws IOException {
    List<Closeable> all = new ArrayList<>(listeners);
    client.ifPresent(all::add);
    for (Closeable each : all) {
      each.close();
    }
  }
}
