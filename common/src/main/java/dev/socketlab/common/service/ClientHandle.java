package dev.socketlab.common.service;

import java.net.SocketAddress;

/** What a service can do with a client: needed where clients send each other messages. */
public interface ClientHandle {

  SocketAddress address();

  /**
   * Sends a line that is not a reply, after all lines pushed before. Never waits, and may be called
   * from any thread that the server calls a service from. A client for which more than {@link
   * Outbox#LIMIT} bytes wait is disconnected; for a client that is gone this does nothing.
   *
   * @param line with its end; shared by all its receivers, so it must not be changed any more
   */
  void push(byte[] line);
}
