package dev.socketlab.common.loop;

import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.frame.ConversationFactory;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service.Departure;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
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
 *      +-- bye --> LINGERING: last words, then FIN, --its FIN, or too late--> CLOSED
 *                  then reads and throws away
 *
 *   TALKING and held: reads until a message waits, then neither reads nor writes until released
 * </pre>
 *
 * <p>LINGERING exists because of a rule of TCP: to close a socket that has unread bytes resets the
 * connection, and a reset may destroy the last words before the client has read them.
 */
final class NonBlockingConnection implements PausableClient {

  private enum State {
    TALKING,
    FINISHING,
    LINGERING,
    CLOSED
  }

  private final SocketChannel channel;
  private final SelectionKey key;
  private final SocketAddress client;
  private final ConnectionListener listener;
  private final SendQueue queue;

  /** Null for a client that is turned away. */
  private Conversation conversation;

  private State state = State.TALKING;
  private int interest = SelectionKey.OP_READ;
  private boolean held;
  private boolean wantsTurn;
  private boolean saidEnd;

  /**
   * @param key registered for reading
   */
  NonBlockingConnection(
      SocketChannel channel, SelectionKey key, SocketAddress client, ConnectionListener listener) {
    this.channel = channel;
    this.key = key;
    this.client = client;
    this.listener = listener;
    this.queue = new SendQueue(channel);
  }

  /** Begins to serve the client. */
  void begin(ConversationFactory<? super PausableClient> conversations) {
    conversation = conversations.open(this);
    if (held) { // while the conversation was being opened
      conversation.hold();
    }
  }

  @Override
  public SocketAddress address() {
    return client;
  }

  @Override
  public void push(byte[] line) {
    if (state == State.TALKING) {
      queue.push(line);
      wantTurn();
    }
  }

  @Override
  public void hold() {
    held = true;
    if (conversation != null) {
      conversation.hold();
    }
  }

  @Override
  public void release() {
    held = false;
    if (conversation != null) {
      conversation.release();
    }
    wantTurn();
  }

  @Override
  public void dismiss() {
    if (state == State.TALKING) {
      conversation.stop();
      wantTurn();
    }
  }

  boolean closed() {
    return state == State.CLOSED;
  }

  boolean lingering() {
    return state == State.LINGERING;
  }

  boolean awaitsQuiet() {
    return state == State.TALKING && queue.isEmpty() && conversation.awaitsQuiet();
  }

  /** Says one thing to a client that is not to be served, and lingers. */
  void turnAway(byte[] words) throws IOException {
    state = State.LINGERING;
    queue.send(ByteBuffer.wrap(words));
    settle();
  }

  /**
   * The socket is ready for what it is registered for.
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

  /** It gets the turn that it wanted. */
  void wanted(Reply reply) throws IOException {
    wantsTurn = false;
    queue.checkLimit();
    reply.clear();
    goOn(reply);
    speak(reply);
  }

  /** Nothing has come for the quiet period. */
  void quiet(Reply reply) throws IOException {
    reply.clear();
    conversation.quiet(reply);
    speak(reply);
  }

  /** Closes the connection in whatever state it is. */
  void close(Departure how) throws IOException {
    if (state != State.CLOSED) {
      boolean leaving = state != State.LINGERING;
      state = State.CLOSED;
      queue.clear();
      try (channel) {
        listener.closed(this);
        if (leaving) {
          leave(how);
        }
        if (how == Departure.DROPPED) {
          // A reset gives the kernel's memory back: the client would not read what waits there.
          channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
      }
    }
  }

  private void read(ByteBuffer arrived, Reply reply) throws IOException {
    // Ready to read means that read will not block. It may bring any part of what was sent, or the
    // end of the stream (-1). A socket at its end stays ready: a loop that ignores it spins.
    int count = channel.read(arrived.clear());
    if (state == State.LINGERING) {
      if (count < 0) {
        close(Departure.LEFT);
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
    queue.drain();
    if (queue.isEmpty() && mayResume()) {
      conversation.resume(reply);
    }
  }

  private boolean mayResume() {
    return state == State.TALKING && conversation.hasMore() && !held;
  }

  private void speak(Reply reply) throws IOException {
    if (state == State.TALKING && conversation.over()) {
      state = State.LINGERING;
      leave(Departure.LEFT);
    }
    if (reply.length() > 0) {
      queue.send(reply.toBuffer());
    }
    queue.drainLines();
    settle();
  }

  /** Closes what is finished, or tells the selector what to wait for next. */
  private void settle() throws IOException {
    if (queue.isEmpty() && state == State.FINISHING) {
      close(Departure.LEFT);
    } else if (queue.isEmpty() && state == State.LINGERING && !saidEnd) {
      saidEnd = true;
      channel.shutdownOutput();
    }
    if (state != State.CLOSED) {
      boolean toWrite = !queue.isEmpty() || mayResume();
      await(toWrite ? SelectionKey.OP_WRITE : mayRead() ? SelectionKey.OP_READ : 0);
    }
  }

  /** A held client is read until a message waits, so that the loop notices when it leaves. */
  private boolean mayRead() {
    return state != State.TALKING || !conversation.hasMore();
  }

  /** Almost every socket is writable at almost any time: to wait for that without need spins. */
  private void await(int interest) {
    if (this.interest != interest) {
      this.interest = interest;
      key.interestOps(interest);
    }
  }

  private void leave(Departure how) {
    listener.left(this);
    if (conversation != null) {
      conversation.left(how);
    }
  }

  private void wantTurn() {
    if (!wantsTurn) {
      wantsTurn = true;
      listener.wantsTurn(this);
    }
  }
}
