package dev.socketlab.server2;

import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.frame.ConversationFactory;
import dev.socketlab.common.life.Threads;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.service.ClientHandle;
import dev.socketlab.common.service.Outbox;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service.Departure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Serves one client from its first byte to its last, in the thread that it is given.
 *
 * <p>Back-pressure needs no code here: while the client does not read, write blocks, nothing more
 * is read, and TCP makes the client stop sending.
 *
 * <p>Where clients send each other lines, everything that is sent to a client goes through its
 * {@link Outbox}, and a second thread writes from there.
 */
final class ClientTask implements Runnable, ClientHandle {

  /** How long a client may take to close its side after a goodbye. */
  private static final Duration LINGER_TIMEOUT = Duration.ofSeconds(2);

  /** The result of a read that timed out; -1 is the end of the stream. */
  private static final int TIMED_OUT = -2;

  private final Socket socket;
  private final SocketAddress client;
  private final ConversationFactory<ClientHandle> conversations;
  private final int buffer;
  private final ThreadKind kind;
  private final ConnectedClients clients;
  private final Journal journal;

  private final Reply reply = new Reply();

  /** Both null where clients are sent nothing but replies. */
  private final Outbox outbox;

  private final Writer writer;

  private Thread writing;
  private Conversation conversation;
  private boolean timed;
  private boolean departed;

  /** The server is disconnecting this client because it stops. */
  private volatile boolean closing;

  /** The client was disconnected because it did not read. */
  private volatile boolean dropped;

  /**
   * @param buffer bytes of one read
   * @param kind the kind of the second thread, if there is one
   */
  ClientTask(
      Socket socket,
      SocketAddress client,
      ConversationFactory<ClientHandle> conversations,
      int buffer,
      ThreadKind kind,
      ConnectedClients clients,
      Journal journal) {
    this.socket = socket;
    this.client = client;
    this.conversations = conversations;
    this.buffer = buffer;
    this.kind = kind;
    this.clients = clients;
    this.journal = journal;
    this.outbox = conversations.pushes() ? new Outbox() : null;
    this.writer = outbox == null ? null : new Writer(socket, outbox);
  }

  @Override
  public void run() {
    journal.came(client);
    try (socket) {
      // Else a small reply may wait for the acknowledgement of the one before (Nagle, RFC 896).
      socket.setTcpNoDelay(true);
      conversation = conversations.open(this);
      if (writer != null) {
        writing = kind.thread("socketlab-writer-" + socket.getPort(), writer);
        writing.start();
      }
      converse(socket.getInputStream(), socket.getOutputStream());
      journal.left(client);
    } catch (IOException e) {
      journal.left(client, reason(e));
    } catch (RuntimeException | Error e) { // errors, too: a service may recurse too deeply
      journal.fault(client, e);
    } finally {
      end();
    }
  }

  @Override
  public SocketAddress address() {
    return client;
  }

  @Override
  public void push(byte[] line) {
    if (!outbox.offer(line)) {
      dropped = true;
      reset(); // wakes its own thread, which cleans up
    }
  }

  /** Disconnects the client; its thread ends soon. */
  void close() {
    closing = true;
    closeSocket();
  }

  private String reason(IOException e) {
    if (closing) {
      return "server stops";
    }
    if (dropped) {
      return Outbox.FULL;
    }
    IOException failure = writer == null ? null : writer.failure();
    return (failure == null ? e : failure).getMessage();
  }

  private void end() {
    try {
      depart(dropped ? Departure.DROPPED : Departure.LOST);
    } catch (RuntimeException e) {
      journal.fault(client, e);
    } finally {
      if (writing != null) {
        outbox.end();
        Threads.join(writing, LINGER_TIMEOUT); // the socket is closed, so it does not wait in write
      }
      clients.remove(this);
    }
  }

  /** Calls the service's {@code left}, once; not when the whole server stops. */
  private void depart(Departure how) {
    if (!departed && !closing && conversation != null) {
      departed = true;
      conversation.left(how);
    }
  }

  /** Discards what waits in the kernel, too: the client would not read it. */
  private void reset() {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // It is closed already.
    }
    closeSocket();
  }

  private void closeSocket() {
    try {
      socket.close();
    } catch (IOException e) {
      journal.error("cannot close a connection: " + e.getMessage(), e);
    }
  }

  private void converse(InputStream in, OutputStream out) throws IOException {
    byte[] bytes = new byte[buffer];
    ByteBuffer arrived = ByteBuffer.wrap(bytes);
    while (!conversation.over()) {
      // Blocks until there is at least one byte, or the end of the stream (-1). It may bring any
      // part of what was sent.
      int count = read(in, bytes);
      if (count == TIMED_OUT) {
        conversation.quiet(reply);
      } else if (count < 0) {
        // The client has closed its sending half only; it may still read (RFC 9293, 3.6).
        conversation.end(reply);
        send(out);
        depart(Departure.LEFT);
        sendRest();
        return;
      } else {
        conversation.take(arrived.clear().limit(count), reply);
      }
      send(out);
      while (conversation.hasMore()) {
        conversation.resume(reply);
        send(out);
      }
    }
    depart(Departure.LEFT);
    if (sendRest()) {
      linger(in, bytes);
    }
  }

  private int read(InputStream in, byte[] bytes) throws IOException {
    if (timed != conversation.awaitsQuiet()) {
      timed = !timed;
      socket.setSoTimeout(timed ? (int) Conversation.QUIET.toMillis() : 0);
    }
    try {
      return in.read(bytes);
    } catch (SocketTimeoutException e) {
      return TIMED_OUT;
    }
  }

  private void send(OutputStream out) throws IOException {
    if (reply.length() > 0) {
      ByteBuffer bytes = reply.toBuffer();
      if (outbox == null) {
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      } else {
        queue(bytes);
      }
      reply.clear();
    }
  }

  /** Waits while too much waits for this client: a client that does not read is not read. */
  private void queue(ByteBuffer bytes) throws IOException {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    try {
      outbox.put(copy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Waits until everything is sent; false if the client does not take it in time. */
  private boolean sendRest() {
    if (writing == null) {
      return true;
    }
    outbox.end();
    Threads.join(writing, LINGER_TIMEOUT);
    return !writing.isAlive();
  }

  /**
   * Ends the stream after the last reply, and waits for the client to end its own: closing a socket
   * that has unread bytes resets the connection, and a reset may destroy the last reply before the
   * client has read it.
   */
  private void linger(InputStream in, byte[] bytes) throws IOException {
    socket.shutdownOutput();
    long end = System.nanoTime() + LINGER_TIMEOUT.toNanos();
    long left = LINGER_TIMEOUT.toMillis();
    try {
      while (left > 0) {
        socket.setSoTimeout((int) left);
        if (in.read(bytes) < 0) {
          return;
        }
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (SocketTimeoutException e) {
      // The time is over. The caller closes.
    }
  }
}
