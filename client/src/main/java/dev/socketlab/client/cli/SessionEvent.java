package dev.socketlab.client.cli;

import dev.socketlab.client.Received;

/** What happens in a session, at the keyboard or on the network. */
sealed interface SessionEvent {

  /**
   * A line was read and is about to be sent.
   *
   * @param goodbye whether the line asks the server to end the conversation; nothing is read after
   *     it
   */
  record Said(boolean goodbye) implements SessionEvent {}

  /** The user leaves without sending anything. */
  record Quit() implements SessionEvent {}

  /** The input has ended. */
  record EndOfInput() implements SessionEvent {}

  /** Something arrived from the server; nothing follows an end of stream or a reset. */
  record Arrived(Received received) implements SessionEvent {}

  /**
   * Reading the input or receiving failed, for a reason other than the server's leaving.
   *
   * @param sentence the message for the user
   */
  record Failed(String sentence) implements SessionEvent {}
}
