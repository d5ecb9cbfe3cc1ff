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
    /** As STAY; that the reply is empty means an empty line, not that there is nothing to say. */
    BLANK,
    /** The reply is sent, then the connection is closed. */
    CLOSE
  }

  /** How a client went away. */
  enum Departure {
    /** It said goodbye, or ended its stream. */
    LEFT,
    /** Its connection failed. */
    LOST,
    /** It was let go: it did not read what was sent to it. */
    DROPPED
  }

  /**
   * Answers one message. Both arguments belong to the caller and are used again for the next
   * message; the service keeps neither.
   */
  Next answer(Message message, Reply reply);

  /**
   * Whether a message ends where its line ends. A service that answers no can be handed any piece
   * of the stream as soon as it arrives.
   */
  boolean needsWholeMessages();

  /**
   * The client is gone. Told once, of a service that is one client's own; not when the server
   * itself stops.
   */
  default void left(Departure how) {}
}
