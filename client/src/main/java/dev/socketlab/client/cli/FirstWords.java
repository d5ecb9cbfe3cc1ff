package dev.socketlab.client.cli;

import java.util.regex.Pattern;

/** Remembers how a server began: one that turns clients away may say so before it hangs up. */
final class FirstWords {

  private static final Pattern BUSY_LINE = Pattern.compile("(?i)[^\n]*\\bbusy\\b[^\n]*");
  private static final int LONGEST_BUSY_LINE = 200;

  private final StringBuilder beginning = new StringBuilder();

  void add(String shown) {
    if (beginning.length() <= LONGEST_BUSY_LINE) {
      beginning.append(shown, 0, Math.min(shown.length(), LONGEST_BUSY_LINE + 1));
    }
  }

  /** Whether one line saying that the server is busy is all that has come from it. */
  boolean areOnlyBusy() {
    return beginning.length() <= LONGEST_BUSY_LINE
        && BUSY_LINE.matcher(beginning.toString().strip()).matches();
  }

  /** Whether nothing has come from it. */
  boolean areMissing() {
    return beginning.length() == 0;
  }
}
