package dev.socketlab.grading.process;

import java.util.List;

/**
 * Runs a program at a terminal of its own: without one, most languages buffer what they print. It
 * does not echo what is typed, which could be mistaken for output of the program.
 */
public final class ProgramTerminal {

  private ProgramTerminal() {}

  /** The command line that runs a command at a terminal. */
  public static List<String> around(List<String> command) {
    String line =
        "exec " + String.join(" ", command.stream().map(ProgramTerminal::quoted).toList());
    return List.of("script", "--quiet", "--return", "--echo", "never", "-c", line, "/dev/null");
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
