package dev.socketlab.common.log;

import dev.socketlab.common.service.Message;
import dev.socketlab.common.text.Escaped;
import java.io.Closeable;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketAddress;

/**
 * Prints one line for each event. No method waits until it is printed, see {@link LogWriter}.
 * Addresses become text only if the line is printed, so a quiet server pays nothing. Safe for use
 * from several threads.
 */
public final class Journal implements Closeable {

  /** How much is printed. */
  public enum Level {
    /** Errors only. */
    QUIET,
    /** Also clients that connect and leave. */
    NORMAL,
    /** Also messages and stack traces. */
    VERBOSE
  }

  /** Bytes shown of a long message. */
  private static final int SHOWN = 60;

  private final PrintStream out;
  private final PrintStream err;
  private final Level level;
  private final String arrival;
  private final LogWriter writer;

  public Journal(PrintStream out, PrintStream err, Level level) {
    this(out, err, level, "client %s came");
  }

  /**
   * @param arrival what is printed when a client connects, with {@code %s} for its address
   */
  public Journal(PrintStream out, PrintStream err, Level level, String arrival) {
    this.out = out;
    this.err = err;
    this.level = level;
    this.arrival = arrival;
    this.writer = new LogWriter(out);
  }

  public boolean verbose() {
    return level == Level.VERBOSE;
  }

  public void listening(SocketAddress address) {
    print("listening on " + Addresses.text(address));
  }

  public void came(SocketAddress client) {
    if (level != Level.QUIET) {
      print(arrival.replace("%s", Addresses.text(client)));
    }
  }

  public void left(SocketAddress client) {
    if (level != Level.QUIET) {
      print("client " + Addresses.text(client) + " left");
    }
  }

  /** Reports a client that did not leave in the usual way. */
  public void left(SocketAddress client, String reason) {
    if (level != Level.QUIET) {
      print("client " + Addresses.text(client) + " left: " + reason);
    }
  }

  /** Reports a client that connected while the server was busy. */
  public void turnedAway(SocketAddress client) {
    if (level != Level.QUIET) {
      print("client " + Addresses.text(client) + " turned away: busy");
    }
  }

  public void received(SocketAddress client, Message message) {
    print(
        "client "
            + Addresses.text(client)
            + " sent "
            + message.length()
            + (message.length() == 1 ? " byte: " : " bytes: ")
            + quoted(message));
  }

  /** Reports a fault that ended one client's connection and must not go unnoticed. */
  public void fault(SocketAddress client, Throwable fault) {
    error("client " + Addresses.text(client) + " was disconnected after a fault: " + fault, fault);
  }

  /** Reports an error that concerns no single client. */
  public void error(String text, Throwable cause) {
    writer.add(err, verbose() ? text + "\n" + trace(cause) : text);
  }

  /** Waits until everything has been printed. */
  public void flush() throws InterruptedException {
    writer.flush();
  }

  /** Prints what is left, but does not wait for an output that nobody reads. */
  @Override
  public void close() {
    writer.close();
  }

  private void print(String line) {
    if (level != Level.QUIET) {
      writer.add(out, line);
    }
  }

  private static String trace(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace, true));
    return trace.toString().stripTrailing();
  }

  private static String quoted(Message message) {
    byte[] shown = new byte[Math.min(SHOWN, message.length())];
    message.buffer().get(message.offset(), shown);
    return "'" + Escaped.bytes(shown) + (shown.length < message.length() ? "'..." : "'");
  }
}
