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
 * Waits for a client wherever it may go: on the port that it is told, and on those that its source
 * names, for one that goes to a port of its own choice. It is let in, and nothing is said to it.
 */
final class AwaitConnect implements LaunchGoal {

  private final List<ServerSocketChannel> doors = new ArrayList<>();
  private Optional<SocketChannel> guest = Optional.empty();
  private Optional<Endpoint> reached = Optional.empty();

  private AwaitConnect() {}

  /** Opens on IPv4 and IPv6, for "localhost" may be either. */
  static AwaitConnect at(int told, List<Integer> named) throws IOException {
    AwaitConnect reception = new AwaitConnect();
    try {
      Set<Integer> ports = new LinkedHashSet<>(List.of(told));
      ports.addAll(named);
      for (int port : ports) {
        reception.open(Endpoint.onIpv4(port));
        reception.open(Endpoint.onIpv6(port));
      }
    } catch (IOException | RuntimeException e) {
      reception.close();
      throw e;
    }
    return reception;
  }

  private void open(Endpoint endpoint) throws IOException {
    ServerSocketChannel door = ServerSocketChannel.open();
    doors.add(door);
    door.configureBlocking(false);
    try {
      door.bind(endpoint.reachedAt());
    } catch (BindException taken) {
      door.close(); // by somebody on this machine, where the network is shared
    } catch (SocketException noSuchAddress) {
      door.close(); // a machine without IPv6
    }
  }

  @Override
  public Optional<Endpoint> reached(int pid) throws IOException {
    for (ServerSocketChannel door : doors) {
      if (reached.isEmpty() && door.isOpen()) {
        guest = Optional.ofNullable(door.accept());
        InetSocketAddress here = (InetSocketAddress) door.getLocalAddress();
        InetAddress address = here.getAddress();
        reached = guest.map(came -> new Endpoint(address, here.getPort()));
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
    List<Closeable> all = new ArrayList<>(doors);
    guest.ifPresent(all::add);
    for (Closeable each : all) {
      each.close();
    }
  }
}
