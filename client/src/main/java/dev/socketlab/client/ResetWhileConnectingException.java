package dev.socketlab.client;

import java.net.SocketException;

/**
 * The peer accepted the connection and reset it before {@link Connection#connect} could return. It
 * is the same rejection as a reset that the first {@link Connection#receive} meets, only faster.
 */
public final class ResetWhileConnectingException extends SocketException {

  private static final long serialVersionUID = 1L;

  ResetWhileConnectingException(Exception cause) {
    super("Connection reset");
    initCause(cause);
  }
}
