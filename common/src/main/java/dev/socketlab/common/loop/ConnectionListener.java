package dev.socketlab.common.loop;

/** Hears what happens to a connection that concerns others, too. In the loop's thread. */
interface ConnectionListener {

  /** The client has left, and its place may be given away. Called once, before the last reply. */
  void left(NonBlockingConnection connection);

  /** The socket is closed. Called once, however it came to that. */
  void closed(NonBlockingConnection connection);

  /** The connection has something to do although its socket is not ready. */
  void wantsTurn(NonBlockingConnection connection);
}
