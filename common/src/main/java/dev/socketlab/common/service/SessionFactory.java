package dev.socketlab.common.service;

/**
 * Gives each client of a server the service that answers it. For most services that is one and the
 * same: {@code client -> service}.
 *
 * @param <C> what it must be able to do with a client
 */
public interface SessionFactory<C extends ClientHandle> {

  /** The service of a client that has connected. {@link Service#left} is called when it is gone. */
  Service open(C client);

  /** Whether clients are sent lines that are not replies. */
  default boolean pushes() {
    return false;
  }

  /** Takes a line that was typed at the server's console. */
  default void typed(String line) {}
}
