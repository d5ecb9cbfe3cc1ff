package dev.socketlab.server2;

import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.service.Reply;
import java.io.IOException;
import java.io.InputStream;
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
 * is read, and TCP tells the client to stop sending.
 */
final class ClientTask implements Runnable {

  /** Bytes of one read. Each client has its own buffer, so it is small. */
  private static final int ARRIVAL = 8 * 1024;

  /** How long a client that was told goodbye may take to close its side. */
  private static final Duration PARTING = Duration.ofSeconds(2);

  /** What a read brought that brought nothing in time; -1 is the end of the stream. */
  private static final int TIMED_OUT = -2;

  private final Socket socket;
  private final SocketAddress client;
  private final Conversation conversation;
  private final Clients clients;
  private final Journal journal;

  private final Reply reply = new Reply();
  private boolean timed;

  /** The server itself is letting this client go. */
  private volatile boolean closing;

  ClientTask(
      Socket socket,
      SocketAddress client,
      Conversation conversation,
      Clients clients,
      Journal journal) {
    this.socket = socket;
    this.client = client;
    this.conversation = conversation;
    this.clients = clients;
    this.journal = journal;
  }

  @Override
  public void run() {
    journal.came(client);
    try (socket) {
      // Else a small reply may wait for the acknowledgement of the one before (Nagle, RFC 896).
      socket.setTcpNoDelay(true);
      converse(socket.getInputStream(), socket.getOutputStream());
      journal.left(client);
    } catch (IOException e) {
      journal.left(client, closing ? "server stops" : e.getMessage());
    } catch (RuntimeException | Error e) { // an error, too: deep recursion in a service is one
      journal.fault(client, e);
    } finally {
      clients.remove(this);
    }
  }

  /** Lets the client go; its thread ends soon. */
  void close() {
    closing = true;
    try {
      socket.close();
    } catch (IOException e) {
      journal.error("cannot close a connection: " + e.getMessage(), e);
    }
  }

  private void converse(InputStream in, OutputStream out) throws IOException {
    byte[] bytes = new byte[ARRIVAL];
    ByteBuffer arrived = ByteBuffer.wrap(bytes);
    while (!conversation.over()) {
      // Waits for at least one byte, or for the end of the stream (-1), and may bring any part
      // of what was sent.
      int count = read(in, bytes);
      if (count == TIMED_OUT) {
        conversation.quiet(reply);
      } else if (count < 0) {
        // The client has closed its sending half only; it may still read (RFC 9293, 3.6).
        conversation.end(reply);
        send(out);
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
    part(in, bytes);
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
      out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      reply.clear();
    }
  }

  /**
   * Ends the stream after the last words, and waits for the client to end its own: to close a
   * socket that has unread bytes resets the connection, and a reset may destroy the last words
   * before the client has read them.
   */
  private void part(InputStream in, byte[] bytes) throws IOException {
    socket.shutdownOutput();
    long end = System.nanoTime() + PARTING.toNanos();
    long left = PARTING.toMillis();
    try {
      while (left > 0) {
        socket.setSoTimeout((int) left);
        if (in.read(bytes) < 0) {
          return;
        }
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (SocketTimeoutException e) {
      // It had its time. The caller closes.
    }
  }
}
