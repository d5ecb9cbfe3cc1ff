package dev.socketlab.common.log;

import dev.socketlab.common.service.Message;
import dev.socketlab.common.text.Escaped;
import java.io.PrintStream;
import java.net.SocketAddress;

/**
 * A server's diary: one line an event, at once. Addresses are turned into text only where the line
 * is printed; a quiet server pays nothing. Safe for use from several threads.
 */
public final class Journal {

  /** How much is told. */
  public enum Level {
    /** Errors only. */
    QUIET,
    /** Clients coming and going, too. */
    NORMAL,
    /** Messages and stack traces, too. */
    VERBOSE
  }

  /** Bytes shown of a long message. */
  private static final int SHOWN = 60;

  private final PrintStream out;
  private final PrintStream err;
  private final Level level;
  private final String arrival;

  public Journal(PrintStream out, PrintStream err, Level level) {
    this(out, err, level, "client %s came");
  }

  /**
   * @param arrival what is told of a client that came, with {@code %s} for its address
   */
  public Journal(PrintStream out, PrintStream err, Level level, String arrival) {
    this.out = out;
    this.err = err;
    this.level = level;
    this.arrival = arrival;
  }

  public boolean verbose() {
    return level == Level.VERBOSE;
  }

  public void listening(SocketAddress address) {
    tell("listening on " + Addresses.text(address));
  }

  public void came(SocketAddress client) {
    if (level != Level.QUIET) {
      tell(arrival.replace("%s", Addresses.text(client)));
    }
  }

  public void left(SocketAddress client) {
    if (level != Level.QUIET) {
      tell("client " + Addresses.text(client) + " left");
    }
  }

  /** Tells of a client that did not leave in the usual way. */
  public void left(SocketAddress client, String reason) {
    if (level != Level.QUIET) {
      tell("client " + Addresses.text(client) + " left: " + reason);
    }
  }

  /** Tells of a client that came while the server was busy. */
  public void turnedAway(SocketAddress client) {
    if (level != Level.QUIET) {
      tell("client " + Addresses.text(client) + " turned away: busy");
    }
  }

  public void heard(SocketAddress client, Message message) {
    tell(
        "client "
            + Addresses.text(client)
            + " sent "
            + message.length()
            + (message.length() == 1 ? " byte: " : " bytes: ")
            + quoted(message));
  }

  /** Tells of a fault that ended one client's connection and must not go unnoticed. */
  public void fault(SocketAddress client, Throwable fault) {
    error("client " + Addresses.text(client) + " was let go after a fault: " + fault, fault);
  }

  /** Tells of an error that is no single client's. */
  public void error(String text, Throwable cause) {
    err.println(text);
    if (verbose()) {
      cause.printStackTrace(err);
    }
    err.flush();
  }

  private void tell(String line) {
    if (level != Level.QUIET) {
      out.println(line);
      out.flush();
    }
  }

  private static String quoted(Message message) {
    byte[] shown = new byte[Math.min(SHOWN, message.length())];
    message.buffer().get(message.offset(), shown);
    return "'" + Escaped.bytes(shown) + (shown.length < message.length() ? "'..." : "'");
  }
}
