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
 * Carries lines to the server and replies from it, and reports both in one queue. It needs two
 * threads: a line too long for the kernel's buffers waits until the server reads, and an echo
 * server only goes on reading while its echo is received.
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
   * @param newline whether lines are sent with their end
   */
  Traffic(InputStream in, Connection connection, boolean newline) {
    this.in = new BufferedInputStream(in);
    this.connection = connection;
    this.newline = newline;
    // A read of standard input cannot be cancelled; it must not keep the program alive.
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

  /** The next event, or nothing if there is none in time. */
  Optional<SessionEvent> next(Duration timeout) throws InterruptedException {
    return Optional.ofNullable(
        events.poll(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS));
  }

  SessionEvent next() throws InterruptedException {
    return events.take();
  }

  /** Tells the server that nothing more will be sent. */
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
      Thread.currentThread().interrupt(); // closed; nobody takes events any more
    }
  }

  /** Sends one line; returns whether more may be sent afterwards. */
  private boolean speakOnce() throws InterruptedException {
    byte[] line;
    try {
      do {
        line = readLine();
      } while (line != null && line.length == 0); // without its end, an empty line is nothing
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
      // The connection has ended. The listening thread meets the same end and reports it.
      return false;
    }
    return !goodbye;
  }

  /** The next line as it will be sent, or null at the end of input. */
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
      Thread.currentThread().interrupt(); // closed; nobody takes events any more
    }
  }

  /** What arrived next, or null when the failure to receive has been reported. */
  private Received receive() throws InterruptedException {
    try {
      return connection.receive(FOREVER);
    } catch (IOException e) {
      events.put(new SessionEvent.Failed("The connection failed: " + e.getMessage() + "."));
      return null;
    }
  }

  /** Ends both threads, except a read of standard input that is in progress. */
  @Override
  public void close() throws IOException {
    speaker.interrupt();
    listener.interrupt();
    connection.close();
  }
}
