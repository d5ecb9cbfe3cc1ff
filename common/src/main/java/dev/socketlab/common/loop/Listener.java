package dev.socketlab.common.loop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The listening socket, and how many it lets in at a time.
 *
 * <p>The kernel completes connections on its own and queues them in the backlog: a client can be
 * connected, and can have sent bytes, before this program knows of it. To leave the queue alone is
 * not the same as not to listen.
 */
public final class Listener {

  private final InetSocketAddress wanted;
  private final int backlog;
  private final int seats;
  private final WhenBusy whenBusy;
  private final boolean once;

  private Selector selector;
  private ServerSocketChannel listener;
  private SelectionKey key;
  private InetSocketAddress address;
  private int taken;
  private boolean retiring;

  /**
   * A door that lets everyone in.
   *
   * @param once it lets one in, and nobody ever after
   */
  public Listener(InetSocketAddress address, int backlog, boolean once) {
    this(
        address,
        backlog,
        once ? 1 : Integer.MAX_VALUE,
        once ? WhenBusy.REFUSE : WhenBusy.QUEUE,
        once);
  }

  public Listener(InetSocketAddress address, int backlog, int seats, WhenBusy whenBusy) {
    this(address, backlog, seats, whenBusy, false);
  }

  /**
   * @param once when a client has left, nobody is let in any more
   */
  public Listener(
      InetSocketAddress address, int backlog, int seats, WhenBusy whenBusy, boolean once) {
    this.wanted = address;
    this.backlog = backlog;
    this.seats = seats;
    this.whenBusy = whenBusy;
    this.once = once;
  }

  void open(Selector selector) throws IOException {
    this.selector = selector;
    address = wanted;
    listen();
  }

  /** Where it listens, or did before it was closed. */
  InetSocketAddress address() {
    return address;
  }

  /** The next connection from the backlog; null if there is none. */
  SocketChannel next() throws IOException {
    return listener == null || retiring || (full() && whenBusy == WhenBusy.QUEUE)
        ? null
        : listener.accept();
  }

  boolean full() {
    return taken >= seats;
  }

  WhenBusy whenBusy() {
    return whenBusy;
  }

  /** A client has sat down. */
  void taken() throws IOException {
    taken++;
    if (full()) {
      switch (whenBusy) {
        case QUEUE -> key.interestOps(0);
        case REFUSE -> close(); // who is in the backlog already is reset by this
        case RESET, MESSAGE -> {}
      }
    }
  }

  /** A client has left. */
  void freed() throws IOException {
    taken--;
    retiring |= once;
    if (retiring) {
      return;
    }
    if (listener == null) {
      listen();
    } else {
      key.interestOps(SelectionKey.OP_ACCEPT);
    }
  }

  /**
   * Lets nobody in any more: the loop closes the door in this round, and ends when the last client
   * is gone.
   */
  public void retire() {
    retiring = true;
  }

  boolean retiring() {
    return retiring;
  }

  /** Looks away: select must not report newcomers that cannot be accepted now. */
  void rest() {
    if (key != null) {
      key.interestOps(0);
    }
  }

  /** Looks again, unless newcomers are to wait for a seat anyway. */
  void watch() {
    if (listener != null && !(full() && whenBusy == WhenBusy.QUEUE)) {
      key.interestOps(SelectionKey.OP_ACCEPT);
    }
  }

  void close() throws IOException {
    if (listener != null) {
      listener.close();
      // A closed channel keeps its port until the selector has let go of it.
      selector.selectNow(ready -> {});
      listener = null;
      key = null;
    }
  }

  private void listen() throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      // Without it the port stays taken for a minute after a restart: connections that this side
      // closed first linger in TIME_WAIT (RFC 9293, 3.6.1), and bind refuses to share with them.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(address, backlog);
      channel.configureBlocking(false);
      key = channel.register(selector, SelectionKey.OP_ACCEPT);
      address = (InetSocketAddress) channel.getLocalAddress();
      listener = channel;
    } finally {
      if (listener == null) {
        channel.close();
      }
    }
  }
}
