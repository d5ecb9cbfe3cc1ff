package dev.socketlab.common.loop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The listening socket, and how many clients it lets in at a time.
 *
 * <p>The kernel completes connections on its own and queues them in the backlog: a client can be
 * connected, and can have sent bytes, before this program knows of it. So not accepting is not the
 * same as not listening.
 */
public final class Listener {

  private final InetSocketAddress wanted;
  private final int backlog;
  private final int capacity;
  private final WhenBusy whenBusy;
  private final boolean once;

  private Selector selector;
  private ServerSocketChannel channel;
  private SelectionKey key;
  private InetSocketAddress address;
  private int clients;
  private boolean retiring;

  /**
   * A listener that lets everyone in.
   *
   * @param once it lets one client in, and nobody after that
   */
  public Listener(InetSocketAddress address, int backlog, boolean once) {
    this(
        address,
        backlog,
        once ? 1 : Integer.MAX_VALUE,
        once ? WhenBusy.REFUSE : WhenBusy.QUEUE,
        once);
  }

  /**
   * @param capacity how many clients it lets in at a time
   */
  public Listener(InetSocketAddress address, int backlog, int capacity, WhenBusy whenBusy) {
    this(address, backlog, capacity, whenBusy, false);
  }

  /**
   * @param capacity how many clients it lets in at a time
   * @param once when a client has left, nobody is let in any more
   */
  public Listener(
      InetSocketAddress address, int backlog, int capacity, WhenBusy whenBusy, boolean once) {
    this.wanted = address;
    this.backlog = backlog;
    this.capacity = capacity;
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

  /** Takes the next connection out of the backlog; null if there is none, or none may be taken. */
  SocketChannel accept() throws IOException {
    boolean closed = channel == null || retiring;
    // Returns at once, with null if the backlog is empty: the channel is non-blocking. A blocking
    // accept would stop the loop where a client has reset its connection since select reported it.
    return closed || queuesNewcomers() ? null : channel.accept();
  }

  boolean full() {
    return clients >= capacity;
  }

  WhenBusy whenBusy() {
    return whenBusy;
  }

  /** A client was let in. */
  void admitted() throws IOException {
    clients++;
    if (full()) {
      switch (whenBusy) {
        case QUEUE -> key.interestOps(0);
        case REFUSE -> close(); // the kernel resets those in the backlog
        case RESET, MESSAGE -> {}
      }
    }
  }

  /** A client has left. */
  void left() throws IOException {
    clients--;
    retiring |= once;
    if (retiring) {
      return;
    }
    if (channel == null) {
      listen();
    } else {
      key.interestOps(SelectionKey.OP_ACCEPT);
    }
  }

  /**
   * Lets nobody in any more: the loop closes the listener in this round, and ends when the last
   * client is gone.
   */
  public void retire() {
    retiring = true;
  }

  boolean retiring() {
    return retiring;
  }

  /** Has select report no newcomers, because they cannot be accepted now. */
  void pause() {
    if (key != null) {
      key.interestOps(0);
    }
  }

  /** Has select report newcomers again, unless they are to wait for a place anyway. */
  void resume() {
    if (channel != null && !queuesNewcomers()) {
      key.interestOps(SelectionKey.OP_ACCEPT);
    }
  }

  void close() throws IOException {
    if (channel != null) {
      channel.close();
      // A closed channel keeps its port until the selector has let go of it.
      selector.selectNow(ready -> {});
      channel = null;
      key = null;
    }
  }

  private boolean queuesNewcomers() {
    return full() && whenBusy == WhenBusy.QUEUE;
  }

  private void listen() throws IOException {
    ServerSocketChannel opened = ServerSocketChannel.open();
    try {
      // Without it the port stays taken for a minute after a restart: connections that this side
      // closed first linger in TIME_WAIT (RFC 9293, 3.6.1), and bind refuses to share with them.
      opened.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      opened.bind(address, backlog);
      opened.configureBlocking(false);
      key = opened.register(selector, SelectionKey.OP_ACCEPT);
      address = (InetSocketAddress) opened.getLocalAddress();
      channel = opened;
    } finally {
      if (channel == null) {
        opened.close();
      }
    }
  }
}
