package dev.socketlab.client.cli;

import dev.socketlab.client.Received;
import java.io.PrintStream;

/** Shows what arrives, at once, and knows where the cursor is. */
final class Screen {

  private static final String PROMPT = "> ";

  /** How much of a line is kept, in characters. */
  private static final int LONGEST = 64 * 1024;

  private final PrintStream out;
  private final EscapedText text = new EscapedText();
  private final FirstWords firstWords = new FirstWords();

  /** The part of the server's line that arrived since the user typed one. */
  private final StringBuilder begun = new StringBuilder();

  private boolean atLineStart = true;
  private boolean prompting;

  Screen(PrintStream out) {
    this.out = out;
  }

  /**
   * Shows bytes from the server; returns how many lines they complete. A line that a prompt has cut
   * is shown again when it is whole.
   */
  int show(Received.Bytes arrived) {
    String shown = text.show(arrived.bytes());
    int end = shown.lastIndexOf('\n') + 1;
    if (prompting) {
      freshLine();
      print(end > 0 ? begun.toString() : "");
    }
    print(shown);
    firstWords.add(shown);
    if (end > 0) {
      begun.setLength(0);
    }
    int room = Math.max(0, LONGEST - begun.length());
    begun.append(shown, end, Math.min(shown.length(), end + room));
    return (int) shown.chars().filter(c -> c == '\n').count();
  }

  /** Shows a line of the program's own. */
  void say(String line) {
    freshLine();
    print(line + "\n");
  }

  void prompt() {
    freshLine();
    print(PROMPT);
    prompting = true;
  }

  boolean prompting() {
    return prompting;
  }

  /** The user has typed a line, and the terminal has shown it with its end. */
  void typed() {
    prompting = false;
    atLineStart = true;
    begun.setLength(0);
  }

  boolean atLineStart() {
    return atLineStart;
  }

  /** Moves to the start of a line, unless the cursor is there already. */
  void freshLine() {
    print(text.rest());
    if (!atLineStart) {
      print("\n");
    }
    prompting = false;
  }

  FirstWords firstWords() {
    return firstWords;
  }

  /** Whether standard output is closed. */
  boolean isGone() {
    return out.checkError();
  }

  private void print(String shown) {
    if (!shown.isEmpty()) {
      out.print(shown);
      out.flush();
      atLineStart = shown.endsWith("\n");
    }
  }
}
