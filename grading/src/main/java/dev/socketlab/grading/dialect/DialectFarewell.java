package dev.socketlab.grading.dialect;

/**
 * What a client sends to leave.
 *
 * @param known whether the program closes the connection on it
 */
public record DialectFarewell(String word, LineEnd end, boolean known) {

  /** As good as any if a program knows none. */
  static final DialectFarewell BYE = new DialectFarewell("bye", LineEnd.LINE_FEED, false);

  public byte[] bytes() {
    return end.around(word);
  }
}
