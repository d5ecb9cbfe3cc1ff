package dev.socketlab.common.frame;

import dev.socketlab.common.service.ClientHandle;

/**
 * Begins a conversation with each client that connects. This is all that a loop or a thread knows
 * about the service it runs.
 *
 * @param <C> what the service must be able to do with a client
 */
public interface ConversationFactory<C extends ClientHandle> {

  /** Begins one. When the client is gone, {@link Conversation#left} must be called. */
  Conversation open(C client);

  /** Whether clients are sent lines that are not replies, by {@link ClientHandle#push}. */
  default boolean pushes() {
    return false;
  }

  /** Takes a line that was typed at the server's console. */
  default void typed(String line) {}
}
