package dev.socketlab.grading.grade;

import java.util.Objects;

/**
 * Why a check ended as it did. Parts that do not apply are empty. Every part is printable already:
 * bytes that a program sent are shown escaped.
 *
 * @param summary one sentence, for lists
 * @param sent what the program was sent
 * @param expected what should have come, and why
 * @param received what came instead
 * @param fault the kind of failure, as a slug
 * @param hint one thing to look at
 */
public record Explanation(
    String summary, String sent, String expected, String received, String fault, String hint) {

  public Explanation {
    Objects.requireNonNull(summary);
    Objects.requireNonNull(sent);
    Objects.requireNonNull(expected);
    Objects.requireNonNull(received);
    Objects.requireNonNull(fault);
    Objects.requireNonNull(hint);
  }

  public static Explanation of(String summary) {
    return new Explanation(summary, "", "", "", "", "");
  }

  /** All parts for people, a line each (a part that has lines of its own keeps them). */
  public String text() {
    StringBuilder text = new StringBuilder(summary);
    part(text, "sent", sent);
    part(text, "expected", expected);
    part(text, "received", received);
    part(text, "hint", hint);
    return text.toString();
  }

  private static void part(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append('\n').append(name).append(": ").append(value);
    }
  }
}
