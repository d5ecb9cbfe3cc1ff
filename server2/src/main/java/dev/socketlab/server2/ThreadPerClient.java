package dev.socketlab.server2;

import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.life.Threads;
import dev.socketlab.common.log.Journal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.function.Function;

/**
 * Accepts clients in one thread and serves each in another. All calls block; only the thread of who
 * is slow waits, and the system's scheduler does what a select loop does by hand.
 */
final class ThreadPerClient implements Server {

  /** How long {@link #close} waits for threads that do not come back. */
  private static final Duration PATIENCE = Duration.ofMillis(800);

  /** How long no connection is accepted after the system was out of descriptors. */
  private static final Duration REST = Duration.ofMillis(100);

  private final InetSocketAddress wanted;
  private final int backlog;
  private final ThreadKind kind;
  private final Function<SocketAddress, Conversation> conversations;
  private final Journal journal;
  private final Clients clients = new Clients();

  private ServerSocket listener;
  private InetSocketAddress address;
  private Thread acceptor;

  ThreadPerClient(
      InetSocketAddress address,
      int backlog,
      ThreadKind kind,
      Function<SocketAddress, Conversation> conversations,
      Journal journal) {
    this.wanted = address;
    this.backlog = backlog;
    this.kind = kind;
    this.conversations = conversations;
    this.journal = journal;
  }

  @Override
  public void start() throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      // Without it the port stays taken for a minute after a restart: connections that this side
      // closed first linger in TIME_WAIT (RFC 9293, 3.6.1), and bind refuses to share with them.
      socket.setReuseAddress(true);
      socket.bind(wanted, backlog);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    listener = socket;
    address = (InetSocketAddress) socket.getLocalSocketAddress();
    // Of the same kind as the clients' threads: from one virtual thread to another the JVM changes
    // without asking the system, which is dear where connections are many and short.
    acceptor = kind.thread("socketlab-accept", this::accept);
    acceptor.start();
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    acceptor.join();
  }

  @Override
  public void close() {
    if (acceptor == null) {
      return;
    }
    clients.close(PATIENCE);
    try {
      listener.close(); // wakes the thread that waits in accept
    } catch (IOException e) {
      journal.error("cannot close the listening socket: " + e.getMessage(), e);
    }
    acceptor.interrupt(); // or that waits for descriptors
    Threads.join(acceptor, PATIENCE);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        serve(listener.accept());
      } catch (IOException e) {
        if (listener.isClosed()) {
          return;
        }
        // Out of descriptors, most likely. The next accept would fail as quickly, again and
        // again, so wait until a client gives one back.
        journal.error("cannot accept a connection: " + e.getMessage(), e);
        clients.awaitDeparture(REST);
      }
    }
  }

  private void serve(Socket socket) {
    SocketAddress client = socket.getRemoteSocketAddress();
    ClientTask task = null;
    try {
      task = new ClientTask(socket, client, conversations.apply(client), clients, journal);
      Thread thread = kind.thread("socketlab-client-" + socket.getPort(), task);
      if (!clients.start(task, thread)) {
        task.close(); // came while the server was closing
      }
    } catch (RuntimeException | Error e) { // the system may have no thread left to give
      journal.fault(client, e);
      if (task != null) {
        clients.remove(task);
        task.close();
      }
    }
  }
}
