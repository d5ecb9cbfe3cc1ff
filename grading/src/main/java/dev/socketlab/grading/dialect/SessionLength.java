package dev.socketlab.grading.dialect;

/** How many requests a program answers on one connection. */
public enum SessionLength {
  /** As many as the client sends. */
  GOES_ON("it answers one request after another on a connection"),
  /** It closes the connection after each reply. */
  ONE_REPLY("it closes the connection after each reply"),
  /** Only the first answer on a connection is right. */
  GOES_WRONG("only its first answer on a connection is right: later ones are wrong or missing");

  private final String words;

  SessionLength(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether each request needs a connection of its own. */
  public boolean isShort() {
    return this != GOES_ON;
  }
}
