package dev.socketlab.common.frame;

import dev.socketlab.common.service.ClientHandle;

/**
 * Begins a conversation with each client that comes: what a way of waiting knows of what it serves.
 *
 * @param <G> what the way of waiting must be able to do with a client
 */
public interface ConversationFactory<G extends ClientHandle> {

  /** Begins one. When the client is gone, {@link Conversation#left} must be called. */
  Conversation with(G guest);

  /** Whether clients are told what is no reply to them, by {@link ClientHandle#tell}. */
  default boolean tell() {
    return false;
  }

  /** Takes a line that was typed at the server's console. */
  default void typed(String line) {}
}
