package dev.socketlab.grading.report;

/**
 * What the terminal can show.
 *
 * @param colour whether to use colour
 * @param unicode whether it shows more than ASCII
 * @param width columns to fill; never fewer than {@value #NARROWEST}
 */
public record Terminal(boolean colour, boolean unicode, int width) {

  private static final int NARROWEST = 60;

  /** A file or a pipe: no colour, plain letters, the width of a page. */
  public static final Terminal PLAIN = new Terminal(false, false, 100);

  public Terminal {
    width = Math.max(width, NARROWEST);
  }
}
