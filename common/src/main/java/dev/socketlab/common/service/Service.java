package dev.socketlab.common.service;

/**
 * What a message gets back. Unless a {@link SessionFactory} makes one for each client, one service
 * serves every client of a server, from as many threads as the server has: state that clients share
 * must be safe to use from several threads.
 */
public interface Service {

  /** What becomes of the connection after an answer. */
  enum Next {
    STAY,
    /** Like STAY, but an empty reply means an empty line instead of no reply. */
    BLANK,
    /** The reply is sent, then the connection is closed. */
    CLOSE
  }

  /** How a client went away. */
  enum Departure {
    /** It said goodbye or ended its stream. */
    LEFT,
    /** Its connection failed. */
    LOST,
    /** It was disconnected: it did not read what was sent to it. */
    DROPPED
  }

  /**
   * Answers one message. Both arguments belong to the caller and are used again for the next
   * message; the service keeps neither.
   */
  Next answer(Message message, Reply reply);

  /**
   * Whether a message ends where its line ends. If not, the service takes any piece of the stream
   * as soon as it arrives.
   */
  boolean needsWholeMessages();

  /**
   * The client is gone. Called once, on a service that belongs to one client; not when the server
   * itself stops.
   */
  default void left(Departure how) {}
}
