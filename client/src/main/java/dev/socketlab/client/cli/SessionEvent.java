package dev.socketlab.client.cli;

import dev.socketlab.client.Received;

/** What a session hears of: from the one who types or from the network. */
sealed interface SessionEvent {

  /**
   * A line was read and is about to be sent.
   *
   * @param goodbye whether it asks the server to end the conversation; nothing is read after it
   */
  record Said(boolean goodbye) implements SessionEvent {}

  /** The user leaves without a word. */
  record Quit() implements SessionEvent {}

  /** There is no more to say. */
  record EndOfInput() implements SessionEvent {}

  /** Something came from the server; nothing follows an end of stream or a reset. */
  record Arrived(Received received) implements SessionEvent {}

  /**
   * Reading the input or receiving failed for another reason than the server's leaving.
   *
   * @param sentence what to tell the user
   */
  record Failed(String sentence) implements SessionEvent {}
}
