package dev.socketlab.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.socketlab.client.Connection;
import dev.socketlab.client.LineConversation;
import dev.socketlab.client.Received;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Carries lines to the server and arrivals from it, and tells of both in one queue. Two threads do
 * so: a line too long for the kernel's buffers waits until the server reads, and a server that
 * echoes only reads on while its echo is received.
 */
final class Traffic implements Closeable {

  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  private final InputStream in;
  private final Connection connection;
  private final boolean newline;
  // Bounded: a flood waits in the kernel, not here, while the screen is slow.
  private final BlockingQueue<SessionEvent> events = new ArrayBlockingQueue<>(16);
  private final Semaphore turns = new Semaphore(0);
  private final Thread speaker = new Thread(this::speak, "client-speaker");
  private final Thread listener = new Thread(this::listen, "client-listener");

  /**
   * @param newline whether what is said goes out with a line end
   */
  Traffic(InputStream in, Connection connection, boolean newline) {
    this.in = new BufferedInputStream(in);
    this.connection = connection;
    this.newline = newline;
    // Nothing can end a read of standard input; it must not keep the program alive.
    speaker.setDaemon(true);
  }

  void start() {
    listener.start();
    speaker.start();
  }

  /** Lets one more line be read and sent. */
  void giveTurn() {
    turns.release();
  }

  /** The next event, or nothing if none comes in time. */
  Optional<SessionEvent> next(Duration timeout) throws InterruptedException {
    return Optional.ofNullable(
        events.poll(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS));
  }

  SessionEvent next() throws InterruptedException {
    return events.take();
  }

  /** Tells the server that no more is said. */
  void halfClose() throws IOException {
    connection.halfClose();
  }

  private void speak() {
    try {
      boolean more = true;
      while (more) {
        turns.acquire();
        more = speakOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed; nobody listens to events any more
    }
  }

  /** Whether more may be said afterwards. */
  private boolean speakOnce() throws InterruptedException {
    byte[] line;
    try {
      do {
        line = readLine();
      } while (line != null && line.length == 0); // without line ends, an empty line is nothing
    } catch (IOException e) {
      events.put(new SessionEvent.Failed("Cannot read standard input: " + e.getMessage() + "."));
      return false;
    }
    if (line == null) {
      events.put(new SessionEvent.EndOfInput());
      return false;
    }
    String text = new String(line, UTF_8);
    if (text.strip().equalsIgnoreCase("/quit")) {
      events.put(new SessionEvent.Quit());
      return false;
    }
    boolean goodbye = Goodbye.isSaidBy(text);
    events.put(new SessionEvent.Said(goodbye));
    try {
      connection.send(line, FOREVER);
    } catch (IOException e) {
      // The connection has ended, and the listener, which meets the same end, tells how.
      return false;
    }
    return !goodbye;
  }

  /** The next line as it is to be sent, or null at the end of input. */
  private byte[] readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean begun = false;
    int b;
    while ((b = in.read()) >= 0 && b != '\n') {
      begun = true;
      if (newline || b != '\r') {
        line.write(b);
      }
      if (line.size() > LineConversation.LONGEST_LINE) {
        throw new IOException("a line is longer than " + LineConversation.LONGEST_LINE + " bytes");
      }
    }
    if (b < 0 && !begun) {
      return null;
    }
    if (newline) {
      line.write('\n');
    }
    return line.toByteArray();
  }

  private void listen() {
    try {
      Received received;
      do {
        received = receive();
        if (received == null) {
          return;
        }
        events.put(new SessionEvent.Arrived(received));
      } while (received instanceof Received.Bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed; nobody listens to events any more
    }
  }

  /** What came next, or null once the failure to receive has been told. */
  private Received receive() throws InterruptedException {
    try {
      return connection.receive(FOREVER);
    } catch (IOException e) {
      events.put(new SessionEvent.Failed("The connection failed: " + e.getMessage() + "."));
      return null;
    }
  }

  /** Ends both threads, except for a read of standard input that is under way. */
  @Override
  public void close() throws IOException {
    speaker.interrupt();
    listener.interrupt();
    connection.close();
  }
}
