package dev.socketlab.client.cli;

/** The result of reading a line that a person types. */
sealed interface Typed {

  /** A line, without its end. */
  record Line(String text) implements Typed {}

  /** Ctrl-C, with the line's content. */
  record Interrupt(String text) implements Typed {}

  /** Ctrl-D in an empty line, or the terminal is gone. */
  record End() implements Typed {}

  /**
   * The program itself cancelled the reading.
   *
   * @param begun the line's content, for the next read
   */
  record Withdrawn(String begun) implements Typed {}
}
