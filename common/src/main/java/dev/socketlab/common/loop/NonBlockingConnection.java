package dev.socketlab.common.loop;

import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.frame.ConversationFactory;
import dev.socketlab.common.service.Outbox;
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
 *      +-- bye --> PARTING: last words, then FIN, --its FIN, or too late--> CLOSED
 *                  then reads and throws away
 *
 *   TALKING and held: reads until a message waits, then neither reads nor writes until released
 * </pre>
 *
 * <p>PARTING exists because of a rule of TCP: to close a socket that has unread bytes resets the
 * connection, and a reset may destroy the last words before the client has read them.
 */
final class NonBlockingConnection implements PausableClient {

  /** What happens to a connection that is others' business, too. */
  interface House {

    /** The client has had its turn; it cannot know yet. Called once. */
    void left(NonBlockingConnection connection);

    /** Called once, whatever became of the client. */
    void closed(NonBlockingConnection connection);

    /** Something is to be done for it though its socket is not ready: {@link #called}. */
    void calls(NonBlockingConnection connection);
  }

  private enum State {
    TALKING,
    FINISHING,
    PARTING,
    CLOSED
  }

  private final SocketChannel channel;
  private final SelectionKey key;
  private final SocketAddress client;
  private final House house;

  /** Null for a client that is turned away. */
  private Conversation conversation;

  private State state = State.TALKING;
  private int interest = SelectionKey.OP_READ;

  /** What the socket did not take; null if it took everything. */
  private ByteBuffer pending;

  /** What it was told that is no reply, until it is {@link #pending}; null if it never was. */
  private Outbox outbox;

  private boolean overfull;
  private boolean held;
  private boolean calling;
  private boolean saidEnd;

  /**
   * @param key registered for reading
   */
  NonBlockingConnection(
      SocketChannel channel, SelectionKey key, SocketAddress client, House house) {
    this.channel = channel;
    this.key = key;
    this.client = client;
    this.house = house;
  }

  /** Begins to serve the client. */
  void meet(ConversationFactory<? super PausableClient> conversations) {
    conversation = conversations.with(this);
    if (held) { // before there was a conversation to hold
      conversation.hold();
    }
  }

  @Override
  public SocketAddress address() {
    return client;
  }

  @Override
  public void tell(byte[] line) {
    if (state == State.TALKING) {
      if (outbox == null) {
        outbox = new Outbox();
      }
      overfull |= !outbox.offer(line);
      call();
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
    call();
  }

  @Override
  public void dismiss() {
    if (state == State.TALKING) {
      conversation.stop();
      call();
    }
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
  void turnAway(byte[] words) throws IOException {
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

  /** It called for a turn. */
  void called(Reply reply) throws IOException {
    calling = false;
    if (overfull) {
      throw new SlowConsumerException();
    }
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

  /** Lets the client go in whatever state it is. */
  void close(Departure how) throws IOException {
    if (state != State.CLOSED) {
      boolean leaving = state != State.PARTING;
      state = State.CLOSED;
      pending = null;
      try (channel) {
        house.closed(this);
        if (leaving) {
          leave(how);
        }
        if (how == Departure.DROPPED) {
          // A reset, and the kernel's memory back: it will not read what waits there, either.
          channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
      }
    }
  }

  private void read(ByteBuffer arrived, Reply reply) throws IOException {
    // Ready to read means: read will not block. It may bring any part of what was sent, or the
    // end of the stream (-1), which stays "ready" for ever: who ignores it spins.
    int count = channel.read(arrived.clear());
    if (state == State.PARTING) {
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
    drain();
    if (pending == null && mayResume()) {
      conversation.resume(reply);
    }
  }

  /** Sends what waits, as much as the socket takes. */
  private void drain() throws IOException {
    while (pending != null || (outbox != null && (pending = outbox.poll()) != null)) {
      // Ready to write means: there is room for at least one byte, not for everything.
      channel.write(pending);
      if (pending.hasRemaining()) {
        return;
      }
      pending = null;
    }
  }

  private boolean mayResume() {
    return state == State.TALKING && conversation.hasMore() && !held;
  }

  private void speak(Reply reply) throws IOException {
    if (state == State.TALKING && conversation.over()) {
      state = State.PARTING;
      leave(Departure.LEFT);
    }
    if (reply.length() > 0) {
      send(reply.toBuffer());
    }
    if (outbox != null) {
      drain();
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
      close(Departure.LEFT);
    } else if (pending == null && state == State.PARTING && !saidEnd) {
      saidEnd = true;
      channel.shutdownOutput();
    }
    if (state != State.CLOSED) {
      boolean toWrite = pending != null || mayResume();
      await(toWrite ? SelectionKey.OP_WRITE : mayRead() ? SelectionKey.OP_READ : 0);
    }
  }

  /** A held client is read until a message waits: so that its leaving is noticed. */
  private boolean mayRead() {
    return state != State.TALKING || !conversation.hasMore();
  }

  /** Almost every socket is almost always writable: who awaits that with nothing to write spins. */
  private void await(int interest) {
    if (this.interest != interest) {
      this.interest = interest;
      key.interestOps(interest);
    }
  }

  private void leave(Departure how) {
    house.left(this);
    if (conversation != null) {
      conversation.left(how);
    }
  }

  private void call() {
    if (!calling) {
      calling = true;
      house.calls(this);
    }
  }
}
