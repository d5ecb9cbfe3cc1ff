package dev.socketlab.client.cli;

/** What came of letting a person type a line. */
sealed interface Typed {

  /** A line, without its end. */
  record Line(String text) implements Typed {}

  /** Ctrl-C, with what was in the line. */
  record Interrupt(String text) implements Typed {}

  /** Ctrl-D in an empty line, or the terminal is gone. */
  record End() implements Typed {}

  /**
   * The program itself ended the typing.
   *
   * @param begun what was in the line, to be gone on with
   */
  record Withdrawn(String begun) implements Typed {}
}
