package dev.socketlab.grading.check;

import java.util.Locale;

/** What an assignment demands of the form of requests and replies. */
public enum Phrasing {
  /** Any: how a program speaks is learned, and every check speaks like that. */
  LEARNED,
  /** A line for a line, as the assignment shows it. */
  LINES;

  /** As an assignment writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
