package dev.socketlab.grading.check;

import java.util.List;

/**
 * A terminal of its own for a program, which shows nothing of what is typed: programs without one
 * keep back what they print.
 */
final class Terminal {

  private Terminal() {}

  /** The command that runs {@code command} in it. */
  static List<String> around(List<String> command) {
    String line = "exec " + String.join(" ", command.stream().map(Terminal::quoted).toList());
    return List.of("script", "--quiet", "--return", "--echo", "never", "-c", line, "/dev/null");
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
