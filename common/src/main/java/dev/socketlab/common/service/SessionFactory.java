package dev.socketlab.common.service;

/**
 * Receives the clients of a server: gives each the service that answers it. For most services that
 * is one and the same, {@code guest -> service}.
 *
 * @param <G> what it must be able to do with a client
 */
public interface SessionFactory<G extends ClientHandle> {

  /** The service of a client that came. {@link Service#left} tells when it is gone. */
  Service welcome(G guest);

  /** Whether clients are told what is no reply to them. */
  default boolean tells() {
    return false;
  }

  /** Takes a line that was typed at the server's console. */
  default void typed(String line) {}
}
