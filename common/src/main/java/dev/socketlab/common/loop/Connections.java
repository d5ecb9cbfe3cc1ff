package dev.socketlab.common.loop;

import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service.Departure;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The connections of a loop. Gives one of them a turn when its socket is ready, when a deadline has
 * passed or when it wants one. Whatever goes wrong in a turn ends that client and no other.
 */
final class Connections implements ConnectionListener {

  /** How long a client may take to close its side after a goodbye. */
  private static final Duration LINGER_TIMEOUT = Duration.ofSeconds(2);

  private enum Turn {
    READY,
    QUIET,
    WANTED
  }

  private final Listener listener;
  private final ByteBuffer arrived;
  private final BooleanSupplier stopping;
  private final Consumer<IOException> onFailure;
  private final Journal journal;

  private final Reply reply = new Reply();
  private final Deadlines quiet = new Deadlines(Conversation.QUIET);
  private final Deadlines lingering = new Deadlines(LINGER_TIMEOUT);
  private final Deque<NonBlockingConnection> wanting = new ArrayDeque<>();

  private Selector selector;
  private int open;

  /**
   * @param listener lets in another client when one has left
   * @param arrived to read into; one buffer for all, because turns do not overlap
   * @param stopping whether the loop is stopping, so that nobody gets another turn
   * @param onFailure receives failures that stop the loop
   */
  Connections(
      Listener listener,
      ByteBuffer arrived,
      BooleanSupplier stopping,
      Consumer<IOException> onFailure,
      Journal journal) {
    this.listener = listener;
    this.arrived = arrived;
    this.stopping = stopping;
    this.onFailure = onFailure;
    this.journal = journal;
  }

  void open(Selector selector) {
    this.selector = selector;
  }

  boolean isEmpty() {
    return open == 0;
  }

  /** How many are waiting for the other side to close. */
  int countLingering() {
    return lingering.size();
  }

  /** Whether something falls due though no socket is ready. */
  boolean awaitDeadline() {
    return quiet.size() + lingering.size() > 0;
  }

  /** Nanoseconds until the next deadline. */
  long next(long now) {
    return Math.min(quiet.next(now), lingering.next(now));
  }

  /** Makes an accepted socket one of these connections. */
  NonBlockingConnection register(SocketChannel channel) throws IOException {
    SocketAddress client = channel.getRemoteAddress();
    channel.configureBlocking(false);
    // Else a small reply may wait for the acknowledgement of the one before (Nagle, RFC 896).
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
    NonBlockingConnection connection = new NonBlockingConnection(channel, key, client, this);
    key.attach(connection);
    open++;
    return connection;
  }

  /** Sends a few last words to a client that is not to be served. */
  void turnAway(NonBlockingConnection newcomer, byte[] words) {
    try {
      newcomer.turnAway(words);
      lingering.set(newcomer, System.nanoTime());
    } catch (IOException e) {
      drop(newcomer, Departure.LEFT); // it has left by itself already
    }
  }

  /** Gives a turn to a connection whose socket is ready. */
  void ready(NonBlockingConnection connection) {
    if (!connection.closed()) { // by another's turn in this round
      serve(connection, Turn.READY);
      // Before the next is read: an outbox has room for what one turn makes known, not for more.
      serveWanting();
    }
  }

  /** Gives turns to those whose deadline has passed. */
  void serveDue(long now) {
    for (NonBlockingConnection c = quiet.poll(now); c != null; c = quiet.poll(now)) {
      serve(c, Turn.QUIET);
    }
    for (NonBlockingConnection c = lingering.poll(now); c != null; c = lingering.poll(now)) {
      drop(c, Departure.LEFT);
    }
  }

  /** Gives turns to those that want one, and to those that want one because of that. */
  void serveWanting() {
    NonBlockingConnection next = wanting.poll();
    while (next != null && !stopping.getAsBoolean()) {
      if (!next.closed()) {
        serve(next, Turn.WANTED);
      }
      next = wanting.poll();
    }
  }

  /** Closes a connection in whatever state it is. */
  void drop(NonBlockingConnection connection, Departure how) {
    forget(connection);
    try {
      connection.close(how);
    } catch (IOException | RuntimeException e) { // the service is called, which may have a fault
      journal.error("cannot close a connection: " + e.getMessage(), e);
    }
  }

  private void serve(NonBlockingConnection connection, Turn turn) {
    boolean wasLingering = connection.lingering();
    try {
      switch (turn) {
        case READY -> connection.ready(arrived, reply);
        case QUIET -> connection.quiet(reply);
        case WANTED -> connection.wanted(reply);
      }
      settle(connection, wasLingering);
    } catch (IOException e) {
      drop(connection, e instanceof SlowConsumerException ? Departure.DROPPED : Departure.LOST);
      if (!wasLingering) {
        journal.left(connection.address(), e.getMessage());
      }
    } catch (RuntimeException | Error e) { // errors, too: a service may recurse too deeply
      drop(connection, Departure.LOST);
      journal.fault(connection.address(), e);
    }
  }

  /** Sets the deadlines of a connection that had its turn. */
  private void settle(NonBlockingConnection connection, boolean wasLingering) {
    if (connection.closed()) {
      forget(connection);
    } else if (connection.awaitsQuiet()) {
      quiet.set(connection, System.nanoTime());
    } else {
      quiet.clear(connection);
    }
    if (!wasLingering && (connection.lingering() || connection.closed())) {
      if (connection.lingering()) {
        lingering.set(connection, System.nanoTime());
      }
      journal.left(connection.address());
    }
  }

  private void forget(NonBlockingConnection connection) {
    quiet.clear(connection);
    lingering.clear(connection);
  }

  @Override
  public void left(NonBlockingConnection connection) {
    try {
      listener.left();
    } catch (IOException e) {
      onFailure.accept(new IOException("cannot listen again: " + e.getMessage(), e));
    }
  }

  @Override
  public void closed(NonBlockingConnection connection) {
    open--;
  }

  @Override
  public void wantsTurn(NonBlockingConnection connection) {
    wanting.add(connection);
  }
}
