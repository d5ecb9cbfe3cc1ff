package dev.socketlab.grading.trial;

import dev.socketlab.grading.launch.Endpoint;
import dev.socketlab.grading.launch.FixedPorts;
import dev.socketlab.grading.launch.Placeholders;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.process.ProgramStarter;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The listening socket to which the client of a trial connects. For one thread. */
final class ClientListener implements AutoCloseable {

  private final ProgramStarter starter;
  private final boolean clientChoosesPort;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<ServerSocketChannel> others = new ArrayList<>();
  private FixedPorts fixedPorts;
  private ServerSocketChannel listener;

  /**
   * @param clientChoosesPort whether the client goes to a port of its own choice
   */
  ClientListener(ProgramStarter starter, boolean clientChoosesPort) {
    this.starter = starter;
    this.clientChoosesPort = clientChoosesPort;
  }

  /** Listens at that address, with an empty backlog. */
  void listenAt(InetSocketAddress address) throws IOException, InterruptedException {
    if (fixedPorts == null) {
      fixedPorts = FixedPorts.turn(starter, clientChoosesPort);
    }
    if (listener == null || !listener.getLocalAddress().equals(address)) {
      listener = ServerSocketChannel.open();
      open.add(listener);
      listener.bind(address);
    }
    closeLeftovers();
  }

  /**
   * Listens for a client that does not connect to where it is told to.
   *
   * @param own where it has gone of its own choice
   * @param host the host that it is given
   */
  void watch(Optional<Endpoint> own, String host) throws IOException {
    List<InetSocketAddress> addresses = new ArrayList<>();
    own.map(Endpoint::reachedAt).ifPresent(addresses::add);
    if (!host.equals(Placeholders.HOST)) {
      addresses.add(new InetSocketAddress(InetAddress.getLoopbackAddress(), address().getPort()));
    }
    for (InetSocketAddress address : addresses) {
      ServerSocketChannel other = ServerSocketChannel.open();
      open.add(other);
      other.configureBlocking(false);
      try {
        other.bind(address);
        others.add(other);
      } catch (BindException taken) {
        other.close(); // by another program, if the network is shared
      }
    }
  }

  /**
   * The failure of a client that has not come, or has gone to another address.
   *
   * @param given the port that it was given
   */
  FailureDraft notConnected(FailureReport report, Fault fault, int given) throws IOException {
    InetSocketAddress wanted = address();
    String expected =
        "a connection to "
            + words(wanted)
            + (wanted.getPort() == given ? ", the host and port given to it" : "");
    Optional<InetSocketAddress> other = acceptedElsewhere();
    if (other.isEmpty()) {
      return new FailureDraft(report, fault, "the client does not connect").expected(expected);
    }
    boolean wrongHost = other.get().getPort() == wanted.getPort();
    return new FailureDraft(
            report,
            wrongHost ? Fault.WRONG_HOST : Fault.CONNECTS_ELSEWHERE,
            "the client connects to " + words(other.get()) + " instead of " + words(wanted))
        .expected(expected);
  }

  private static String words(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + " port " + address.getPort();
  }

  private Optional<InetSocketAddress> acceptedElsewhere() throws IOException {
    for (ServerSocketChannel other : others) {
      SocketChannel client = other.accept();
      if (client != null) {
        open.add(client);
        return Optional.of((InetSocketAddress) other.getLocalAddress());
      }
    }
    return Optional.empty();
  }

  /** Closes the connections that a client which has ended has left in the backlog. */
  private void closeLeftovers() throws IOException {
    listener.configureBlocking(false);
    for (SocketChannel left = listener.accept(); left != null; left = listener.accept()) {
      left.close();
    }
    listener.configureBlocking(true);
  }

  InetSocketAddress address() throws IOException {
    return (InetSocketAddress) listener.getLocalAddress();
  }

  /** Waits for the client to connect; empty if it never will. */
  Optional<Socket> accept(Stillness stillness, BooleanSupplier clientAlive)
      throws IOException, InterruptedException {
    Socket[] accepted = {null};
    stillness.await(
        ms -> {
          try {
            listener.socket().setSoTimeout((int) Math.max(1, ms));
            accepted[0] = listener.socket().accept();
          } catch (SocketTimeoutException nobody) {
            return !clientAlive.getAsBoolean();
          }
          return true;
        });
    return Optional.ofNullable(accepted[0]);
  }

  @Override
  public void close() throws IOException {
    List<AutoCloseable> closing = new ArrayList<>(open);
    open.clear();
    if (fixedPorts != null) {
      closing.add(fixedPorts);
      fixedPorts = null;
    }
    CloseAll.all(closing);
  }
}
