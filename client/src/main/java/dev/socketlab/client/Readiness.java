package dev.socketlab.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * Waits until a non-blocking channel is ready for one operation. The selector is opened at the
 * first wait: a connection that is only polled needs no further descriptors, which matters with a
 * thousand clients.
 */
final class Readiness implements Closeable {

  private final SocketChannel channel;
  private final int operation;
  private Selector selector; // guarded by this
  private boolean closed; // guarded by this

  /**
   * @param operation of {@link java.nio.channels.SelectionKey}
   */
  Readiness(SocketChannel channel, int operation) {
    this.channel = channel;
    this.operation = operation;
  }

  /**
   * Whether the channel became ready before {@link System#nanoTime} reached {@code deadline}.
   *
   * @throws AsynchronousCloseException if this side closes the connection meanwhile
   * @throws InterruptedIOException if the thread is interrupted; its interrupt status stays set
   */
  boolean await(long deadline) throws IOException {
    try {
      Selector waiting = selector();
      while (true) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        // Rounded up, because 0 makes select wait without end.
        int ready = waiting.select(key -> {}, TimeUnit.NANOSECONDS.toMillis(left) + 1);
        if (!channel.isOpen()) {
          throw new AsynchronousCloseException();
        }
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException("interrupted while waiting for the peer");
        }
        if (ready > 0) {
          return true;
        }
      }
    } catch (ClosedSelectorException e) {
      AsynchronousCloseException closing = new AsynchronousCloseException();
      closing.initCause(e);
      throw closing;
    }
  }

  private synchronized Selector selector() throws IOException {
    if (closed) {
      throw new AsynchronousCloseException();
    }
    if (selector == null) {
      Selector opened = Selector.open();
      try {
        channel.register(opened, operation);
      } catch (IOException | RuntimeException e) {
        opened.close();
        throw e;
      }
      selector = opened;
    }
    return selector;
  }

  /** Ends the waits and releases the channel, which gives back its descriptor only then. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (selector != null) {
      selector.close();
    }
  }
}
