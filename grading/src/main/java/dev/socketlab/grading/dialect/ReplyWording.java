package dev.socketlab.grading.dialect;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The constant words around the answer in every reply: {@code Result = } before it, a prompt after
 * it. Learned from two replies, so that what differs between them (a time, a thread's number, the
 * repeated expression) is not taken to be constant.
 *
 * @param before the words before the answer
 * @param after the words after the answer
 * @param end how a complete reply ends after the answer; empty if that differs
 * @param decimals how many decimal places whole numbers have
 * @param packed how numbers are packed in binary replies
 */
public record ReplyWording(
    String before,
    String after,
    Optional<String> end,
    int decimals,
    Optional<ValueEncoding> packed) {

  /** A line for each answer, with unknown content. */
  public static final ReplyWording LINE = new ReplyWording("", "", Optional.of("\n"), 0);

  /** In characters; longer text, such as a whole menu, is not searched for. */
  private static final int LONGEST = 2_000;

  /** For replies in text. */
  ReplyWording(String before, String after, Optional<String> end, int decimals) {
    this(before, after, end, decimals, Optional.empty());
  }

  static ReplyWording of(AnsweredSample first, AnsweredSample second) {
    if (first.packed().isPresent()) {
      return new ReplyWording("", "", Optional.empty(), 0, first.packed());
    }
    String before = commonEnd(first.before(), second.before());
    String after = commonBeginning(first.after(), second.after());
    Optional<String> end =
        first.rawEnd().equals(second.rawEnd()) ? Optional.of(first.rawEnd()) : Optional.empty();
    return new ReplyWording(
        // The equals sign stays: it identifies a repeated expression.
        before.replaceAll("^[\\d.]+", "").replaceAll("[-+(=\\s]+$", ""),
        after.replaceAll("[\\d.]+$", ""),
        end,
        NumbersInText.decimals(first.answer()));
  }

  /** The readable text in a reply. */
  String read(byte[] reply) {
    return packed.isPresent() ? PackedReply.text(reply, packed.get()) : ReadableText.of(reply);
  }

  /** The text without the constant words. */
  public String without(String text) {
    return without(without(text, before), after);
  }

  private static String without(String text, String words) {
    return words.isBlank() || words.length() > LONGEST ? text : text.replace(words, "\n");
  }

  /** Whether a reply with this end is complete, so no more is to be awaited. */
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
