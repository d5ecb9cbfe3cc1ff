package dev.socketlab.grading.dialect;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words around an answer, which are in every reply: {@code Result = } before it, a prompt after
 * it. Learned from two replies, so that what differs between them (a time, a thread's number, the
 * expression told again) is not taken for one of them.
 *
 * @param before up to the answer
 * @param after from the answer on
 * @param end how a whole reply ends, the answer itself left out; empty where that differs
 * @param decimals behind the point of a whole number
 */
public record ReplyWording(String before, String after, Optional<String> end, int decimals) {

  /** A line for each answer, and what is in it is not known. */
  public static final ReplyWording LINE = new ReplyWording("", "", Optional.of("\n"), 0);

  /** Long enough to be no accident; a whole menu is not looked for again. */
  private static final int LONGEST = 2_000;

  static ReplyWording of(AnsweredSample first, AnsweredSample second) {
    String before = commonEnd(first.before(), second.before());
    String after = commonBeginning(first.after(), second.after());
    Optional<String> end =
        first.rawEnd().equals(second.rawEnd()) ? Optional.of(first.rawEnd()) : Optional.empty();
    return new ReplyWording(
        // The sign of equality stays: by it an expression that is told again is known.
        before.replaceAll("^[\\d.]+", "").replaceAll("[-+(=\\s]+$", ""),
        after.replaceAll("[\\d.]+$", ""),
        end,
        NumbersInText.decimals(first.answer()));
  }

  /** What is left of a text without the words that are always around. */
  public String without(String text) {
    return without(without(text, before), after);
  }

  private static String without(String text, String words) {
    return words.isBlank() || words.length() > LONGEST ? text : text.replace(words, "\n");
  }

  /** Whether a reply that ends so is whole: no more has to be waited for. */
  public boolean isWhole(String raw) {
    if (end.isEmpty()) {
      return false;
    }
    return end.get().isEmpty()
        ? Pattern.compile("(?<![\\d.])" + "\\d+" + fraction() + "$").matcher(raw).find()
        : raw.endsWith(end.get());
  }

  private String fraction() {
    return decimals == 0 ? "" : "\\.\\d{" + decimals + "}";
  }

  private static String commonEnd(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
      length++;
    }
    return one.substring(one.length() - length);
  }

  private static String commonBeginning(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return one.substring(0, length);
  }
}
