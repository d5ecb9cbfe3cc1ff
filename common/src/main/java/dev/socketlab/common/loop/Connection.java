package dev.socketlab.common.loop;

import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.service.Reply;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * One client of the loop: does what its socket is ready for, and never more than that.
 *
 * <pre>
 *             +------ all sent ------+
 *             v                      |
 *   TALKING: reading --short write--> writing (not read meanwhile)
 *      |  |
 *      |  +-- end of stream --> FINISHING: writing what is left --all sent--+
 *      |                                                                    v
 *      +-- bye --> PARTING: last words, then FIN, --its FIN, or too late--> CLOSED
 *                  then reads and throws away
 * </pre>
 *
 * <p>PARTING exists because of a rule of TCP: to close a socket that has unread bytes resets the
 * connection, and a reset may destroy the last words before the client has read them.
 */
final class Connection {

  private enum State {
    TALKING,
    FINISHING,
    PARTING,
    CLOSED
  }

  private final SocketChannel channel;
  private final SelectionKey key;
  private final SocketAddress client;
  private final Conversation conversation;
  private final Runnable onLeave;

  private State state = State.TALKING;
  private int interest = SelectionKey.OP_READ;

  /** What the socket did not take; null if it took everything. */
  private ByteBuffer pending;

  private boolean saidEnd;

  /**
   * @param key registered for reading
   * @param onLeave called once, when the client has had its turn, before it can know
   */
  Connection(
      SocketChannel channel,
      SelectionKey key,
      SocketAddress client,
      Conversation conversation,
      Runnable onLeave) {
    this.channel = channel;
    this.key = key;
    this.client = client;
    this.conversation = conversation;
    this.onLeave = onLeave;
  }

  SocketAddress client() {
    return client;
  }

  boolean closed() {
    return state == State.CLOSED;
  }

  boolean parting() {
    return state == State.PARTING;
  }

  boolean awaitsQuiet() {
    return state == State.TALKING && pending == null && conversation.awaitsQuiet();
  }

  /** Says one thing to a client that is not to be served, and parts. */
  void dismiss(byte[] words) throws IOException {
    state = State.PARTING;
    send(ByteBuffer.wrap(words));
    settle();
  }

  /**
   * The socket is ready for what was waited for.
   *
   * @param arrived to read into
   * @param reply to gather replies in
   */
  void ready(ByteBuffer arrived, Reply reply) throws IOException {
    reply.clear();
    if (interest == SelectionKey.OP_READ) {
      read(arrived, reply);
    } else {
      goOn(reply);
    }
    speak(reply);
  }

  /** Nothing has come for the quiet period. */
  void quiet(Reply reply) throws IOException {
    reply.clear();
    conversation.quiet(reply);
    speak(reply);
  }

  /** Lets the client go in whatever state it is. */
  void close() throws IOException {
    if (state != State.CLOSED) {
      leave();
      state = State.CLOSED;
      pending = null;
      channel.close();
    }
  }

  private void read(ByteBuffer arrived, Reply reply) throws IOException {
    // Ready to read means: read will not block. It may bring any part of what was sent, or the
    // end of the stream (-1), which stays "ready" for ever: who ignores it spins.
    int count = channel.read(arrived.clear());
    if (state == State.PARTING) {
      if (count < 0) {
        close();
      }
    } else if (count < 0) {
      // The client has closed its sending half only; it may still read (RFC 9293, 3.6).
      state = State.FINISHING;
      conversation.end(reply);
    } else {
      conversation.take(arrived.flip(), reply);
    }
  }

  private void goOn(Reply reply) throws IOException {
    if (pending != null) {
      // Ready to write means: there is room for at least one byte, not for everything.
      channel.write(pending);
      if (pending.hasRemaining()) {
        return;
      }
      pending = null;
    }
    if (state == State.TALKING && conversation.hasMore()) {
      conversation.resume(reply);
    }
  }

  private void speak(Reply reply) throws IOException {
    if (state == State.TALKING && conversation.over()) {
      leave();
      state = State.PARTING;
    }
    if (reply.length() > 0) {
      send(reply.toBuffer());
    }
    settle();
  }

  private void send(ByteBuffer bytes) throws IOException {
    channel.write(bytes);
    if (bytes.hasRemaining()) {
      // A short write: the client reads more slowly than it is answered. The rest is kept, and
      // the client is not read until the rest is gone, so that it can cost no more memory.
      pending = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }
  }

  /** Ends what has come to its end, and waits for what is to come next. */
  private void settle() throws IOException {
    if (pending == null && state == State.FINISHING) {
      close();
    } else if (pending == null && state == State.PARTING && !saidEnd) {
      saidEnd = true;
      channel.shutdownOutput();
    }
    if (state != State.CLOSED) {
      boolean toWrite = pending != null || (state == State.TALKING && conversation.hasMore());
      await(toWrite ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }
  }

  /** Almost every socket is almost always writable: who awaits that with nothing to write spins. */
  private void await(int interest) {
    if (this.interest != interest) {
      this.interest = interest;
      key.interestOps(interest);
    }
  }

  private void leave() {
    if (state == State.TALKING || state == State.FINISHING) {
      onLeave.run();
    }
  }
}
