package dev.socketlab.common.loop;

import dev.socketlab.common.frame.ConversationFactory;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.life.Threads;
import dev.socketlab.common.log.Journal;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One thread that serves all clients: waits until some sockets are ready, gives each one turn,
 * waits again. While it works for one client all others wait, so no turn may block or last long.
 *
 * <pre>
 *                        +--> {@link Acceptor}     newcomers: accepted, turned away or put off
 *   select, dispatch ----+
 *                        +--> {@link Connections}  clients: read, answered, written to, closed
 * </pre>
 */
public final class SelectLoop implements Server {

  /** Bytes read from one client in one turn, unless --buffer says otherwise. */
  private static final int READ_BUFFER_BYTES = 64 * 1024;

  /** The same in a chat: all that one turn makes known must fit in the others' outboxes. */
  private static final int SMALL_READ_BUFFER_BYTES = 8 * 1024;

  /** How long {@link #close} waits for a service that does not come back. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(800);

  private final Listener listener;
  private final ConversationFactory<? super PausableClient> conversations;
  private final Connections connections;
  private final Acceptor acceptor;
  private final TypedLines typed = new TypedLines();
  private final Consumer<SelectionKey> dispatch = this::dispatch;

  private Selector selector;
  private Thread thread;
  private volatile boolean closing;
  private volatile IOException failure;

  // What this round has found ready: the listening socket, some client's socket.
  private boolean newcomers;
  private boolean clients;

  /**
   * @param conversations makes a conversation for each client that connects
   * @param buffer bytes of one read; 0 for the default
   */
  public SelectLoop(
      Listener listener,
      ConversationFactory<? super PausableClient> conversations,
      int buffer,
      Journal journal) {
    int standard = conversations.pushes() ? SMALL_READ_BUFFER_BYTES : READ_BUFFER_BYTES;
    ByteBuffer arrived = ByteBuffer.allocateDirect(buffer == 0 ? standard : buffer);
    this.listener = listener;
    this.conversations = conversations;
    this.connections =
        new Connections(listener, arrived, () -> closing, this::stopBecause, journal);
    this.acceptor = new Acceptor(listener, connections, conversations, journal);
  }

  @Override
  public void start() throws IOException {
    selector = Selector.open();
    connections.open(selector);
    try {
      listener.open(selector);
    } catch (IOException e) {
      selector.close();
      throw e;
    }
    thread = new Thread(this::run, "socketlab-loop");
    thread.setDaemon(true); // a service that does not come back must not keep the JVM alive
    thread.start();
  }

  @Override
  public InetSocketAddress address() {
    return listener.address();
  }

  @Override
  public void awaitEnd() throws IOException, InterruptedException {
    thread.join();
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void close() {
    closing = true;
    if (thread != null) {
      thread.interrupt(); // ends the wait in select, or a delay
      Threads.join(thread, CLOSE_TIMEOUT);
    }
  }

  @Override
  public void typed(String line) {
    if (conversations.pushes()) {
      typed.add(line, selector);
    }
  }

  private void run() {
    try {
      while (!closing) {
        round();
      }
    } catch (IOException e) {
      stopBecause(e);
    } catch (RuntimeException | Error e) {
      stopBecause(new IOException("the loop broke: " + e, e));
    } finally {
      closeAll();
    }
  }

  private void round() throws IOException {
    newcomers = false;
    clients = false;
    // Sleeps until at least one socket is ready for what it is registered for, until a deadline,
    // or until another thread wakes it, and calls dispatch for each ready one. Ready is a state,
    // not an event: what is not dealt with is reported again at once, and the loop would spin.
    selector.select(dispatch, timeout());
    long now = System.nanoTime();
    connections.serveDue(now);
    acceptor.resume(now);
    typed.drainTo(conversations::typed);
    connections.serveWanting();
    // Newcomers last: a place that has become free in this round is theirs.
    if (newcomers && !closing) {
      acceptor.acceptAll(now, clients);
      connections.serveWanting();
    }
    if (listener.retiring()) {
      listener.close();
      closing |= connections.isEmpty();
    }
  }

  private void dispatch(SelectionKey key) {
    if (closing) {
      return;
    }
    if (key.attachment() instanceof NonBlockingConnection connection) {
      clients = true;
      connections.ready(connection);
    } else {
      newcomers = true;
    }
  }

  /** Milliseconds until something is due; 0 is select's word for never. */
  private long timeout() {
    if (!connections.awaitDeadline() && !acceptor.backsOff()) {
      return 0;
    }
    long now = System.nanoTime();
    return Math.min(connections.next(now), acceptor.next(now)) / 1_000_000 + 1;
  }

  private void stopBecause(IOException e) {
    if (failure == null) {
      failure = e;
    } else {
      failure.addSuppressed(e);
    }
    closing = true;
  }

  private void closeAll() {
    Thread.interrupted(); // an interrupted thread cannot close channels in good order
    closing = true;
    for (SelectionKey key : selector.keys()) {
      close(key.channel());
    }
    close(selector); // only now are descriptors and port given back
  }

  private void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      stopBecause(e);
    }
  }
}
