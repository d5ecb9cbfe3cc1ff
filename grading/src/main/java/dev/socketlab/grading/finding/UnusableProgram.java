package dev.socketlab.grading.finding;

/**
 * A program cannot be started because it was not handed in or does not compile: the student's
 * fault.
 */
public final class UnusableProgram extends Exception {

  private static final long serialVersionUID = 1L;

  private final String command;
  private final String words;

  /**
   * @param summary one sentence
   * @param command what was run, as a person would type it; empty if nothing was run
   * @param words the compiler's output, printable
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
