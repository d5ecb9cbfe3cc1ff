package dev.socketlab.client.cli;

import dev.socketlab.client.Received;
import java.io.PrintStream;
import java.util.regex.Pattern;

/** Shows what arrives, at once, and knows where the cursor stands. */
final class Screen {

  private static final String PROMPT = "> ";
  private static final Pattern BUSY_LINE = Pattern.compile("(?i)[^\n]*\\bbusy\\b[^\n]*");
  private static final int LONGEST_BUSY_LINE = 200;

  private final PrintStream out;
  private final InertText text = new InertText();
  private final StringBuilder beginning = new StringBuilder();
  private boolean atLineStart = true;
  private boolean prompting;

  Screen(PrintStream out) {
    this.out = out;
  }

  /** Shows bytes of the server; returns how many lines they complete. */
  int show(Received.Bytes arrived) {
    String shown = text.show(arrived.bytes());
    if (prompting) {
      freshLine();
    }
    print(shown);
    if (beginning.length() <= LONGEST_BUSY_LINE) {
      beginning.append(shown, 0, Math.min(shown.length(), LONGEST_BUSY_LINE + 1));
    }
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

  /** The user has typed a line, which the terminal has shown together with its end. */
  void typed() {
    prompting = false;
    atLineStart = true;
  }

  boolean atLineStart() {
    return atLineStart;
  }

  /** Moves to the start of a line, unless the cursor is there. */
  void freshLine() {
    print(text.rest());
    if (!atLineStart) {
      print("\n");
    }
    prompting = false;
  }

  /** Whether one line saying that the server is busy is all that has come from it. */
  boolean showsOnlyBusy() {
    return beginning.length() <= LONGEST_BUSY_LINE
        && BUSY_LINE.matcher(beginning.toString().strip()).matches();
  }

  boolean showsNothing() {
    return beginning.length() == 0;
  }

  /** Whether nobody reads what is shown any more. */
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
