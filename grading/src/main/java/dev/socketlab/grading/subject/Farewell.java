package dev.socketlab.grading.subject;

/**
 * What a client says to leave.
 *
 * @param known whether the program closes the connection on it
 */
public record Farewell(String word, LineEnd end, boolean known) {

  /** As good as any where a program knows none. */
  static final Farewell BYE = new Farewell("bye", LineEnd.LINE_FEED, false);

  public byte[] bytes() {
    return end.around(word);
  }
}
