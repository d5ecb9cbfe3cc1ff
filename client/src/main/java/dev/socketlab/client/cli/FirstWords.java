package dev.socketlab.client.cli;

import java.util.regex.Pattern;

/** Remembers the first output of a server, which may say that it is busy before it hangs up. */
final class FirstWords {

  private static final Pattern BUSY_LINE = Pattern.compile("(?i)[^\n]*\\bbusy\\b[^\n]*");
  private static final int LONGEST_BUSY_LINE = 200;

  private final StringBuilder beginning = new StringBuilder();

  void add(String shown) {
    if (beginning.length() <= LONGEST_BUSY_LINE) {
      beginning.append(shown, 0, Math.min(shown.length(), LONGEST_BUSY_LINE + 1));
    }
  }

  /** Whether the server has sent one line that says it is busy, and nothing else. */
  boolean areOnlyBusy() {
    return beginning.length() <= LONGEST_BUSY_LINE
        && BUSY_LINE.matcher(beginning.toString().strip()).matches();
  }

  /** Whether the server has sent nothing. */
  boolean areMissing() {
    return beginning.length() == 0;
  }
}
