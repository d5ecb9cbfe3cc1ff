package dev.socketlab.common.loop;

import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.frame.ConversationFactory;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.life.Threads;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.service.Reply;
import dev.socketlab.common.service.Service.Departure;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * One thread that serves all clients: waits until some sockets are ready, gives each one turn,
 * waits again. While it works for one client all others wait, so no turn may block or last long.
 */
public final class SelectLoop implements Server {

  /** Bytes read from one client in one turn, unless it is said otherwise. */
  private static final int ARRIVAL = 64 * 1024;

  /**
   * The same where clients tell each other: all that one turn makes known is to fit in the others'
   * queues, whatever is written before each line.
   */
  private static final int SMALL_ARRIVAL = 8 * 1024;

  /** How long a client that was told goodbye may take to close its side. */
  private static final Duration PARTING = Duration.ofSeconds(2);

  /** How many turned away may be reading their {@code busy} at a time; more are reset. */
  private static final int MOST_PARTINGS = 64;

  /** How long a newcomer to a full house waits for the end of who is still being read. */
  private static final Duration BENEFIT_OF_DOUBT = Duration.ofMillis(100);

  /** How long no connection is accepted after the system was out of descriptors. */
  private static final Duration REST = Duration.ofMillis(100);

  /** How long {@link #close} waits for a service that does not come back. */
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private static final byte[] BUSY = "busy\n".getBytes(StandardCharsets.US_ASCII);

  private final Listener door;
  private final ConversationFactory<? super PausableClient> conversations;
  private final Journal journal;

  private Selector selector;
  private Thread thread;
  private volatile boolean closing;
  private volatile IOException failure;

  private final ByteBuffer arrived;
  private final Reply reply = new Reply();
  private final Deadlines quiet = new Deadlines(Conversation.QUIET);
  private final Deadlines partings = new Deadlines(PARTING);
  private final Consumer<SelectionKey> whatIsReady = this::ready;
  private final NonBlockingConnection.House house = new House();

  /** Connections for which something is to be done though their sockets are not ready. */
  private final Deque<NonBlockingConnection> calling = new ArrayDeque<>();

  /** Lines from the console, on their way into this thread. */
  private final Queue<String> typed = new ConcurrentLinkedQueue<>();

  /** Connections that were not closed yet. */
  private int open;

  /** In this round somebody knocked; some client was served. */
  private boolean knocked;

  private boolean served;

  /** When newcomers are looked at again, and since when one has been put off; 0 for not. */
  private long restUntil;

  private long doubtUntil;

  /**
   * @param conversations makes a conversation for a client that came
   */
  public SelectLoop(
      Listener door, ConversationFactory<? super PausableClient> conversations, Journal journal) {
    this(door, conversations, 0, journal);
  }

  /**
   * @param conversations makes a conversation for a client that came
   * @param buffer bytes of one read; 0 for what suits
   */
  public SelectLoop(
      Listener door,
      ConversationFactory<? super PausableClient> conversations,
      int buffer,
      Journal journal) {
    this.door = door;
    this.conversations = conversations;
    this.journal = journal;
    int suits = conversations.tell() ? SMALL_ARRIVAL : ARRIVAL;
    this.arrived = ByteBuffer.allocateDirect(buffer == 0 ? suits : buffer);
  }

  @Override
  public void start() throws IOException {
    selector = Selector.open();
    try {
      door.open(selector);
    } catch (IOException e) {
      selector.close();
      throw e;
    }
    thread = new Thread(this::run, "socketlab-loop");
    thread.setDaemon(true); // a service that does not come back must not keep the JVM alive
    thread.start();
  }

  @Override
  public InetSocketAddress address() {
    return door.address();
  }

  @Override
  public void awaitEnd() throws IOException, InterruptedException {
    thread.join();
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void close() {
    closing = true;
    if (thread != null) {
      thread.interrupt(); // ends the wait in select, or a delay
      Threads.join(thread, PATIENCE);
    }
  }

  @Override
  public void typed(String line) {
    if (conversations.tell()) {
      typed.add(line);
      selector.wakeup(); // it may wait in select for as long as no client says anything
    }
  }

  private void run() {
    try {
      while (!closing) {
        round();
      }
    } catch (IOException e) {
      fail(e);
    } catch (RuntimeException | Error e) {
      fail(new IOException("the loop broke: " + e, e));
    } finally {
      closeAll();
    }
  }

  private void round() throws IOException {
    knocked = false;
    served = false;
    selector.select(whatIsReady, timeout());
    long now = System.nanoTime();
    for (NonBlockingConnection c = quiet.poll(now); c != null; c = quiet.poll(now)) {
      serve(c, Turn.QUIET);
    }
    for (NonBlockingConnection c = partings.poll(now); c != null; c = partings.poll(now)) {
      end(c);
    }
    if (restUntil != 0 && now - restUntil >= 0) {
      restUntil = 0;
      door.watch();
    }
    for (String line = typed.poll(); line != null; line = typed.poll()) {
      conversations.typed(line);
    }
    answerCalls();
    // Newcomers last: a seat that was left in this round is theirs.
    if (knocked && !closing && !putOff(now)) {
      receive(now);
      answerCalls();
    }
    if (door.retiring()) {
      door.close();
      closing |= open == 0;
    }
  }

  /** Gives turns to those who called, and to those who call meanwhile. */
  private void answerCalls() {
    for (NonBlockingConnection c = calling.poll(); c != null && !closing; c = calling.poll()) {
      if (!c.closed()) {
        serve(c, Turn.CALLED);
      }
    }
  }

  /** Milliseconds until something is due; 0, as select has it, for never. */
  private long timeout() {
    if (quiet.size() + partings.size() == 0 && restUntil == 0) {
      return 0;
    }
    long now = System.nanoTime();
    long next = Math.min(quiet.next(now), partings.next(now));
    if (restUntil != 0) {
      next = Math.min(next, Math.max(0, restUntil - now));
    }
    return next / 1_000_000 + 1;
  }

  private void ready(SelectionKey key) {
    if (closing) {
      return;
    }
    if (key.attachment() instanceof NonBlockingConnection connection) {
      served = true;
      if (!connection.closed()) { // by another's turn in this round
        serve(connection, Turn.READY);
        answerCalls(); // before the next is read: a queue takes what one turn made known, not more
      }
    } else {
      knocked = true;
    }
  }

  private enum Turn {
    READY,
    QUIET,
    CALLED
  }

  /** Gives one client its turn. Whatever goes wrong in it ends this client and no other. */
  private void serve(NonBlockingConnection connection, Turn turn) {
    boolean parted = connection.parting();
    try {
      switch (turn) {
        case READY -> connection.ready(arrived, reply);
        case QUIET -> connection.quiet(reply);
        case CALLED -> connection.called(reply);
      }
      if (connection.closed()) {
        forget(connection);
        if (!parted) {
          journal.left(connection.address());
        }
        return;
      }
    } catch (IOException e) {
      drop(connection, e instanceof SlowConsumerException ? Departure.DROPPED : Departure.LOST);
      if (!parted) {
        journal.left(connection.address(), e.getMessage());
      }
      return;
    } catch (RuntimeException | Error e) { // an error, too: deep recursion in a service is one
      drop(connection, Departure.LOST);
      journal.fault(connection.address(), e);
      return;
    }
    if (connection.awaitsQuiet()) {
      quiet.set(connection, System.nanoTime());
    } else {
      quiet.clear(connection);
    }
    if (connection.parting() && !parted) {
      partings.set(connection, System.nanoTime());
      journal.left(connection.address());
    }
  }

  /**
   * Whether newcomers to a full house are to knock again: the end of who has the seat may be
   * waiting behind bytes that were not read yet. In the end the newcomer is turned away.
   */
  private boolean putOff(long now) {
    if (!door.full() || !served) {
      doubtUntil = 0;
      return false;
    }
    if (doubtUntil == 0) {
      doubtUntil = now + BENEFIT_OF_DOUBT.toNanos();
    }
    return now - doubtUntil < 0;
  }

  private void receive(long now) throws IOException {
    doubtUntil = 0;
    while (true) {
      SocketChannel channel;
      try {
        channel = door.next();
      } catch (IOException e) {
        // Out of descriptors, most likely. The newcomer stays in the backlog and select would
        // report it again and again, so the loop looks away for a moment.
        journal.error("cannot accept a connection: " + e.getMessage(), e);
        door.rest();
        restUntil = now + REST.toNanos();
        return;
      }
      if (channel == null) {
        return;
      }
      if (door.full()) {
        turnAway(channel);
      } else {
        seat(channel);
      }
    }
  }

  private void seat(SocketChannel channel) throws IOException {
    NonBlockingConnection connection;
    try {
      connection = register(channel);
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      journal.error("cannot serve a client: " + e.getMessage(), e);
      return;
    }
    journal.came(connection.address());
    door.taken();
    try {
      connection.meet(conversations);
    } catch (RuntimeException | Error e) {
      drop(connection, Departure.LOST);
      journal.fault(connection.address(), e);
    }
  }

  private void turnAway(SocketChannel channel) throws IOException {
    try {
      journal.turnedAway(channel.getRemoteAddress());
      if (door.whenBusy() == WhenBusy.MESSAGE && partings.size() < MOST_PARTINGS) {
        tellBusy(register(channel));
      } else {
        // With a linger time of 0, close sends a reset instead of the usual FIN.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
      }
    } catch (IOException e) {
      channel.close(); // it has left by itself already
    }
  }

  private void tellBusy(NonBlockingConnection newcomer) {
    try {
      newcomer.turnAway(BUSY);
      partings.set(newcomer, System.nanoTime());
    } catch (IOException e) {
      end(newcomer); // it has left by itself already
    }
  }

  private NonBlockingConnection register(SocketChannel channel) throws IOException {
    SocketAddress client = channel.getRemoteAddress();
    channel.configureBlocking(false);
    // Else a small reply may wait for the acknowledgement of the one before (Nagle, RFC 896).
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
    NonBlockingConnection connection = new NonBlockingConnection(channel, key, client, house);
    key.attach(connection);
    open++;
    return connection;
  }

  /** What connections tell the loop. */
  private final class House implements NonBlockingConnection.House {

    @Override
    public void left(NonBlockingConnection connection) {
      try {
        door.freed();
      } catch (IOException e) {
        fail(new IOException("cannot listen again: " + e.getMessage(), e));
        closing = true;
      }
    }

    @Override
    public void closed(NonBlockingConnection connection) {
      open--;
    }

    @Override
    public void calls(NonBlockingConnection connection) {
      calling.add(connection);
    }
  }

  private void forget(NonBlockingConnection connection) {
    quiet.clear(connection);
    partings.clear(connection);
  }

  private void end(NonBlockingConnection connection) {
    drop(connection, Departure.LEFT);
  }

  private void drop(NonBlockingConnection connection, Departure how) {
    forget(connection);
    try {
      connection.close(how);
    } catch (IOException | RuntimeException e) { // a service is told, which may have a fault
      journal.error("cannot close a connection: " + e.getMessage(), e);
    }
  }

  private void fail(IOException e) {
    if (failure == null) {
      failure = e;
    } else {
      failure.addSuppressed(e);
    }
  }

  private void closeAll() {
    Thread.interrupted(); // an interrupted thread cannot close channels in good order
    closing = true;
    for (SelectionKey key : selector.keys()) {
      close(key.channel());
    }
    close(selector); // only now are descriptors and port given back
  }

  private void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      fail(e);
    }
  }
}
