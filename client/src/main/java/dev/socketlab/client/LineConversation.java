package dev.socketlab.client;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Exchanges lines of UTF-8, one at a time: send one, wait for one.
 *
 * <p>With a server that frames its messages, a line ends with LF or CRLF. With one that does not
 * ({@link #unframed}), a line is sent without an end, and a reply is what arrives until nothing
 * more comes for a moment. For use by one thread.
 */
public final class LineConversation implements Closeable {

  /** How long a server's line may be, in bytes: a flood must not fill the memory. */
  public static final int LONGEST_LINE = 16 * 1024 * 1024;

  private final Connection connection;
  private final Duration quiet; // null if lines are framed
  private byte[] pending = {};
  private int next;

  private LineConversation(Connection connection, Duration quiet) {
    this.connection = connection;
    this.quiet = quiet;
  }

  /** A conversation with a server that ends its lines. */
  public static LineConversation framed(Connection connection) {
    return new LineConversation(connection, null);
  }

  /**
   * A conversation with a server that takes each read for a message.
   *
   * @param quiet how long nothing more must arrive before a reply counts as complete
   */
  public static LineConversation unframed(Connection connection, Duration quiet) {
    return new LineConversation(connection, quiet);
  }

  public Connection connection() {
    return connection;
  }

  /** Sends one line and returns the next one that arrives; fails as {@link #nextLine} does. */
  public String ask(String line, Duration timeout) throws IOException {
    say(line, timeout);
    return nextLine(timeout);
  }

  /** Sends one line, given without its end. */
  public void say(String line, Duration timeout) throws IOException {
    String message = quiet == null ? line + "\n" : line;
    connection.send(message.getBytes(StandardCharsets.UTF_8), timeout);
  }

  /**
   * The next line, without its end.
   *
   * @throws SocketTimeoutException if it is not complete in time; the part that arrived is lost
   * @throws EOFException if the peer closes the connection first
   * @throws SocketException if the peer resets the connection first
   */
  public String nextLine(Duration timeout) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
    while (!takeLine(line)) {
      boolean begun = quiet != null && line.size() > 0;
      Duration left = begun ? quiet : Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      Received received = connection.receive(left);
      if (received instanceof Received.Bytes bytes) {
        pending = bytes.bytes();
        next = 0;
      } else if (begun) {
        break; // silence, or an end that the next call meets again
      } else {
        throw missingLine(received, line, timeout);
      }
    }
    return withoutEnd(line.toString(StandardCharsets.UTF_8));
  }

  /** Moves pending bytes to {@code line}; returns whether they complete it. */
  private boolean takeLine(ByteArrayOutputStream line) throws IOException {
    int end = pending.length;
    boolean complete = false;
    for (int i = next; quiet == null && !complete && i < pending.length; i++) {
      if (pending[i] == '\n') {
        end = i + 1;
        complete = true;
      }
    }
    line.write(pending, next, end - next);
    next = end;
    if (line.size() > LONGEST_LINE) {
      throw new IOException("the peer sent a line of more than " + LONGEST_LINE + " bytes");
    }
    return complete;
  }

  private static IOException missingLine(
      Received received, ByteArrayOutputStream line, Duration timeout) {
    String instead =
        line.size() == 0 ? "a line" : "the end of a line of which " + line.size() + " bytes came";
    if (received instanceof Received.EndOfStream) {
      return new EOFException("the peer closed the connection before " + instead);
    }
    if (received instanceof Received.Reset) {
      return new SocketException("the peer reset the connection before " + instead);
    }
    return new SocketTimeoutException(
        "waited %d ms in vain for %s".formatted(timeout.toMillis(), instead));
  }

  private static String withoutEnd(String line) {
    if (line.endsWith("\r\n")) {
      return line.substring(0, line.length() - 2);
    }
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
