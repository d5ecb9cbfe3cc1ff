package dev.socketlab.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One TCP connection as a client sees it, able to do everything that a polite or a rude client
 * does.
 *
 * <pre>
 *   connect ──► open ──halfClose──► may only receive
 *                │                        │
 *                └── close (FIN) or reset (RST) ──► closed
 * </pre>
 *
 * <p>One thread may send while another receives; two that do the same take turns. {@link #close}
 * and {@link #reset} may be called from any thread and end the waits of others with an {@link
 * java.nio.channels.AsynchronousCloseException}. An interrupted wait ends with an {@link
 * java.io.InterruptedIOException}; the connection stays open and the interrupt status set.
 */
public final class Connection implements Closeable {

  /** The most that one read takes, in bytes. */
  public static final int LARGEST_ARRIVAL = 64 * 1024;

  private final SocketChannel channel;
  private final InetSocketAddress local;
  private final InetSocketAddress remote;
  private final Readiness readable;
  private final Readiness writable;
  private final Object receiving = new Object();
  private final Object sending = new Object();
  private ByteBuffer arrival; // guarded by receiving; created when first needed
  private Received end; // guarded by receiving; null while more may come
  private volatile boolean resetMetWhileSending;

  private Connection(SocketChannel channel) throws IOException {
    this.channel = channel;
    this.local = (InetSocketAddress) channel.getLocalAddress();
    this.remote = (InetSocketAddress) channel.getRemoteAddress();
    this.readable = new Readiness(channel, SelectionKey.OP_READ);
    this.writable = new Readiness(channel, SelectionKey.OP_WRITE);
  }

  /**
   * Connects, or fails within {@code timeout}.
   *
   * @throws ConnectException if the connection is refused
   * @throws SocketTimeoutException if there is no answer in time
   * @throws UnknownHostException if the address is unresolved
   * @throws ResetWhileConnectingException if the peer accepts and resets before this method returns
   * @throws java.net.SocketException in other cases, for example without a route
   */
  public static Connection connect(InetSocketAddress address, Duration timeout) throws IOException {
    return new Connection(Dialer.dial(Dialer.open(address), address, timeout));
  }

  /**
   * Connects with a small or large receive buffer. It must be set before connecting: the window
   * that the peer may fill is agreed on in the handshake.
   *
   * @param receiveBufferBytes what to ask for; the kernel may give more
   */
  public static Connection connect(
      InetSocketAddress address, Duration timeout, int receiveBufferBytes) throws IOException {
    SocketChannel channel = Dialer.open(address);
    try {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBufferBytes);
    } catch (IOException | RuntimeException e) {
      Dialer.closeBecause(e, channel);
      throw e;
    }
    return new Connection(Dialer.dial(channel, address, timeout));
  }

  /**
   * The same for a connection that is established already, such as one that a server accepted; the
   * peer is then its client.
   */
  public static Connection of(SocketChannel connected) throws IOException {
    try {
      connected.setOption(StandardSocketOptions.TCP_NODELAY, true);
      connected.configureBlocking(false);
      return new Connection(connected);
    } catch (IOException | RuntimeException e) {
      Dialer.closeBecause(e, connected);
      throw e;
    }
  }

  /** This side's address. Stays known after closing. */
  public InetSocketAddress local() {
    return local;
  }

  /** The peer's address. Stays known after closing. */
  public InetSocketAddress remote() {
    return remote;
  }

  /**
   * Hands all bytes to the kernel, waiting while the peer does not read.
   *
   * @param timeout how long the peer may go without taking a byte
   * @throws SocketTimeoutException if it takes none for that long; its {@code bytesTransferred} is
   *     how many bytes were sent before
   * @throws ClosedChannelException after {@link #halfClose}, {@link #close} or {@link #reset}
   * @throws IOException if the peer has reset the connection or has stopped reading
   */
  public void send(byte[] bytes, Duration timeout) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    synchronized (sending) {
      while (rest.hasRemaining()) {
        if (trySend(rest) == 0 && !writable.await(deadline(timeout))) {
          SocketTimeoutException late =
              new SocketTimeoutException(
                  "the peer took no byte for %d ms; %d of %d bytes were sent"
                      .formatted(
                          TimeUnit.MILLISECONDS.convert(timeout), rest.position(), bytes.length));
          late.bytesTransferred = rest.position();
          throw late;
        }
      }
    }
  }

  /**
   * Hands to the kernel as much as it takes now, without waiting.
   *
   * @return how many bytes it took; 0 when its buffers are full because the peer does not read
   * @throws IOException as {@link #send} does
   */
  public int trySend(ByteBuffer bytes) throws IOException {
    synchronized (sending) {
      try {
        return channel.write(bytes);
      } catch (ClosedChannelException e) {
        throw e;
      } catch (IOException e) {
        // The kernel reports a reset once, to the first call that meets it. A later read would
        // take it for an ordinary end of stream.
        if (Dialer.saysReset(e)) {
          resetMetWhileSending = true;
        }
        throw e;
      }
    }
  }

  /**
   * Waits until something arrives. After an end of stream or a reset, each further call returns the
   * same again. Bytes that arrived before the end are returned before it.
   *
   * @param timeout {@link Duration#ZERO} looks without waiting
   * @throws ClosedChannelException if this side has closed the connection
   */
  public Received receive(Duration timeout) throws IOException {
    long deadline = deadline(timeout);
    synchronized (receiving) {
      while (true) {
        Received received = end == null ? read() : end;
        if (!(received instanceof Received.Nothing)) {
          return received;
        }
        if (timeout.isZero() || !readable.await(deadline)) {
          return received;
        }
      }
    }
  }

  private Received read() throws IOException {
    if (arrival == null) {
      arrival = ByteBuffer.allocate(LARGEST_ARRIVAL);
    }
    arrival.clear();
    int count;
    try {
      count = channel.read(arrival);
    } catch (ClosedChannelException e) {
      throw e;
    } catch (IOException e) {
      if (!Dialer.saysReset(e)) {
        throw e;
      }
      end = new Received.Reset();
      return end;
    }
    if (count < 0) {
      end = resetMetWhileSending ? new Received.Reset() : new Received.EndOfStream();
      return end;
    }
    if (count == 0) {
      return new Received.Nothing();
    }
    byte[] bytes = new byte[count];
    arrival.flip().get(bytes);
    return new Received.Bytes(bytes);
  }

  /**
   * Sends FIN: the peer learns that nothing more will come. This side still receives. A second call
   * does nothing.
   */
  public void halfClose() throws IOException {
    channel.shutdownOutput();
  }

  /** Leaves rudely: bytes not yet sent are discarded, and the peer gets RST. */
  public void reset() throws IOException {
    if (channel.isOpen()) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
    close();
  }

  /**
   * Leaves with an ordinary FIN. If bytes from the peer were not received, the kernel sends RST
   * instead (RFC 1122, section 4.2.2.13). A second call does nothing.
   */
  @Override
  public void close() throws IOException {
    // The channel first, so that no new wait can begin; the kernel gets its descriptor back with
    // the last selector.
    try {
      channel.close();
    } finally {
      try {
        readable.close();
      } finally {
        writable.close();
      }
    }
  }

  private static long deadline(Duration timeout) {
    return System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
  }

  @Override
  public String toString() {
    return local + " -> " + remote;
  }
}
