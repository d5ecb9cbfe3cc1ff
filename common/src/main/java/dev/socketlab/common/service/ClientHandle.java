package dev.socketlab.common.service;

import java.net.SocketAddress;

/** A client as its service knows it where clients hear of each other. */
public interface ClientHandle {

  SocketAddress address();

  /**
   * Sends a line that is no reply, after all that was told before. Never waits, and may be called
   * from any thread that the server calls a service from. A client for which more than {@link
   * Outbox#LIMIT} bytes wait is let go; who is gone is told nothing.
   *
   * @param line with its end; shared by all who are told, so it must not be changed any more
   */
  void tell(byte[] line);
}
