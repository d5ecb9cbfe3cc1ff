package dev.socketlab.grading.report;

/**
 * What the terminal can display.
 *
 * @param unicode false if it displays only ASCII
 * @param width in columns; at least {@value #NARROWEST}
 */
public record Terminal(boolean colour, boolean unicode, int width) {

  private static final int NARROWEST = 60;

  /** A file or a pipe: no colour, only ASCII. */
  public static final Terminal PLAIN = new Terminal(false, false, 100);

  public Terminal {
    width = Math.max(width, NARROWEST);
  }
}
