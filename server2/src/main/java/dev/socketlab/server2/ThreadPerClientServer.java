package dev.socketlab.server2;

import dev.socketlab.common.frame.ConversationFactory;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.life.Threads;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.service.ClientHandle;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;

/**
 * Accepts clients in one thread and serves each in another. All calls block, but a slow client
 * blocks only its own thread. The system's scheduler does what a select loop does by hand.
 */
final class ThreadPerClientServer implements Server {

  /** How long {@link #close} waits for threads that do not end. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(800);

  /** How long no connection is accepted after accept has failed. */
  private static final Duration ACCEPT_BACKOFF = Duration.ofMillis(100);

  /** Bytes of one read by default. Each client has its own buffer, so it is small. */
  private static final int READ_BUFFER_BYTES = 8 * 1024;

  private final InetSocketAddress wanted;
  private final int backlog;
  private final boolean once;
  private final ThreadKind kind;
  private final ConversationFactory<ClientHandle> conversations;
  private final int buffer;
  private final Journal journal;
  private final ConnectedClients clients = new ConnectedClients();

  private ServerSocket listener;
  private InetSocketAddress address;
  private Thread acceptor;

  /**
   * @param once whether it serves one client and ends
   * @param buffer bytes of one read; 0 for the default
   */
  ThreadPerClientServer(
      InetSocketAddress address,
      int backlog,
      boolean once,
      ThreadKind kind,
      ConversationFactory<ClientHandle> conversations,
      int buffer,
      Journal journal) {
    this.wanted = address;
    this.backlog = backlog;
    this.once = once;
    this.kind = kind;
    this.conversations = conversations;
    this.buffer = buffer == 0 ? READ_BUFFER_BYTES : buffer;
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
    // Of the same kind as the clients' threads: the JVM switches between virtual threads without
    // the system's scheduler, which is expensive when connections are many and short.
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
    clients.close(CLOSE_TIMEOUT);
    try {
      listener.close(); // wakes the thread that waits in accept
    } catch (IOException e) {
      journal.error("cannot close the listening socket: " + e.getMessage(), e);
    }
    acceptor.interrupt(); // or the one that backs off
    Threads.join(acceptor, CLOSE_TIMEOUT);
  }

  @Override
  public void typed(String line) {
    conversations.typed(line);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        if (once) {
          listener.close(); // the kernel resets those in the backlog
        }
        serve(socket);
        if (once) {
          clients.awaitNone();
        }
      } catch (IOException e) {
        if (listener.isClosed()) {
          return;
        }
        // Out of descriptors, most likely. The next accept would fail at once, again and again,
        // so wait until a client gives one back.
        journal.error("cannot accept a connection: " + e.getMessage(), e);
        clients.awaitDeparture(ACCEPT_BACKOFF);
      }
    }
  }

  private void serve(Socket socket) {
    SocketAddress client = socket.getRemoteSocketAddress();
    ClientTask task = null;
    try {
      task = new ClientTask(socket, client, conversations, buffer, kind, clients, journal);
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
