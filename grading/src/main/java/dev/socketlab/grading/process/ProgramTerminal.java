package dev.socketlab.grading.process;

import java.util.List;

/**
 * A terminal of its own for a program: without one, most languages keep back what they print. It
 * shows nothing of what is typed, which must not be taken for something that the program said.
 */
public final class ProgramTerminal {

  private ProgramTerminal() {}

  /** The command that runs this one at a terminal. */
  public static List<String> around(List<String> command) {
    String line =
        "exec " + String.join(" ", command.stream().map(ProgramTerminal::quoted).toList());
    return List.of("script", "--quiet", "--return", "--echo", "never", "-c", line, "/dev/null");
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
