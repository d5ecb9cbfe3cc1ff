package dev.socketlab.grading.dialect;

import java.util.regex.Pattern;

/** Words of protocols with which a client introduces itself. */
final class Greetings {

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)\\W*(join|login|log_?in|hello|helo|hi|connect|register|reg|nick|user(name)?|name|auth|start|begin|open|init|iam|welcome|handshake|syn)\\W*");

  private static final Pattern LEAVING =
      Pattern.compile(
          "(?i)\\W*(q|bye|quit|exit|close|end|stop|leave|logout|disconnect|fin|done|terminate)\\W*");

  private Greetings() {}

  /** Whether a client says this first. */
  static boolean isOpening(String word) {
    return OPENING.matcher(word).matches();
  }

  /** Whether a client says this last. */
  static boolean isLeaving(String word) {
    return LEAVING.matcher(word).matches();
  }
}
