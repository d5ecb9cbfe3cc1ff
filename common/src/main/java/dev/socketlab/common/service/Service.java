package dev.socketlab.common.service;

/**
 * What a message gets back. One service serves every client of a server, from as many threads as
 * the server has: state that clients share must be safe to use from several threads.
 */
public interface Service {

  /** What becomes of the connection after an answer. */
  enum Next {
    STAY,
    /** The reply is sent, then the connection is closed. */
    CLOSE
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
}
