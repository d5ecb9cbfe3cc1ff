package dev.socketlab.common.loop;

import dev.socketlab.common.frame.ConversationFactory;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.service.Service.Departure;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Accepts those who connect. While all places are taken it turns them away; when the system has no
 * descriptor left it accepts nobody for a while.
 */
final class Acceptor {

  /**
   * How long a newcomer is kept waiting while clients are still being read: the end of the client
   * whose place it could have may be behind those bytes.
   */
  private static final Duration TURN_AWAY_GRACE = Duration.ofMillis(100);

  /** How long no connection is accepted after accept has failed. */
  private static final Duration ACCEPT_BACKOFF = Duration.ofMillis(100);

  /** How many clients may be reading their {@code busy} at a time; more are reset. */
  private static final int MOST_LINGERING = 64;

  private static final byte[] BUSY = "busy\n".getBytes(StandardCharsets.US_ASCII);

  private final Listener listener;
  private final Connections connections;
  private final ConversationFactory<? super PausableClient> conversations;
  private final Journal journal;

  /** When newcomers are accepted again; 0 if they are. */
  private long backoffUntil;

  /** When a newcomer that is kept waiting is turned away; 0 if there is none. */
  private long graceUntil;

  Acceptor(
      Listener listener,
      Connections connections,
      ConversationFactory<? super PausableClient> conversations,
      Journal journal) {
    this.listener = listener;
    this.connections = connections;
    this.conversations = conversations;
    this.journal = journal;
  }

  boolean backsOff() {
    return backoffUntil != 0;
  }

  /** Nanoseconds until {@link #resume} has something to do. */
  long next(long now) {
    return backsOff() ? Math.max(0, backoffUntil - now) : Deadlines.NEVER;
  }

  /** Accepts again when the backoff is over. */
  void resume(long now) {
    if (backsOff() && now - backoffUntil >= 0) {
      backoffUntil = 0;
      listener.resume();
    }
  }

  /**
   * Accepts all who wait in the backlog, or turns them away.
   *
   * @param clientsWereServed whether a client was ready in this round, too
   */
  void acceptAll(long now, boolean clientsWereServed) throws IOException {
    if (keepsWaiting(now, clientsWereServed)) {
      return;
    }
    graceUntil = 0;
    for (SocketChannel channel = accept(now); channel != null; channel = accept(now)) {
      if (listener.full()) {
        turnAway(channel);
      } else {
        admit(channel);
      }
    }
  }

  /** Whether newcomers stay in the backlog for now; select then reports them again. */
  private boolean keepsWaiting(long now, boolean clientsWereServed) {
    if (!listener.full() || !clientsWereServed) {
      graceUntil = 0;
      return false;
    }
    if (graceUntil == 0) {
      graceUntil = now + TURN_AWAY_GRACE.toNanos();
    }
    return now - graceUntil < 0;
  }

  /** The next connection; null if there is none, or none can be had. */
  private SocketChannel accept(long now) {
    try {
      return listener.accept();
    } catch (IOException e) {
      // Out of descriptors, most likely. The newcomer stays in the backlog, so select would report
      // it again and again: without a pause the loop would spin.
      journal.error("cannot accept a connection: " + e.getMessage(), e);
      listener.pause();
      backoffUntil = now + ACCEPT_BACKOFF.toNanos();
      return null;
    }
  }

  private void admit(SocketChannel channel) throws IOException {
    NonBlockingConnection connection;
    try {
      connection = connections.register(channel);
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      journal.error("cannot serve a client: " + e.getMessage(), e);
      return;
    }
    journal.came(connection.address());
    listener.admitted();
    try {
      connection.begin(conversations);
    } catch (RuntimeException | Error e) {
      connections.drop(connection, Departure.LOST);
      journal.fault(connection.address(), e);
    }
  }

  private void turnAway(SocketChannel channel) throws IOException {
    try {
      journal.turnedAway(channel.getRemoteAddress());
      if (listener.whenBusy() == WhenBusy.MESSAGE
          && connections.countLingering() < MOST_LINGERING) {
        connections.turnAway(connections.register(channel), BUSY);
      } else {
        // With a linger time of 0, close sends a reset instead of the usual FIN.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
      }
    } catch (IOException e) {
      channel.close(); // it has left by itself already
    }
  }
}
