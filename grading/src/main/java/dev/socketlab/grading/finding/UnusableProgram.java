package dev.socketlab.grading.finding;

/**
 * A program cannot be started: it was not handed in, or it does not compile. The student's fault.
 */
public final class UnusableProgram extends Exception {

  private static final long serialVersionUID = 1L;

  private final String command;
  private final String words;

  /**
   * @param summary one sentence
   * @param command what was run, as a person would type it; empty where nothing was
   * @param words the compiler's own, printable
   */
  public UnusableProgram(String summary, String command, String words) {
    super(summary);
    this.command = command;
    this.words = words;
  }

  public String command() {
    return command;
  }

  public String words() {
    return words;
  }
}
