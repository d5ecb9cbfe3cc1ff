package dev.socketlab.grading.dialect;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers in text. */
public final class NumbersInText {

  /** Neither within a number or a word nor behind a decimal point; dots may lead to it. */
  private static final String BEGINNING = "(?:(?<![\\w.])|(?<=\\.\\.))";

  /** A number by itself, not part of a word, a time or an address. */
  private static final Pattern NUMBER =
      Pattern.compile(BEGINNING + "[-−]?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?(?![\\w])");

  /** Any run of digits, even next to letters. */
  private static final Pattern DIGITS =
      Pattern.compile("(?:(?<![\\d.])|(?<=\\.\\.))[-−]?\\d+(?:\\.\\d+)?");

  /** An expression repeated before its value: {@code 1 + 2 =}. */
  private static final Pattern TOLD_AGAIN =
      Pattern.compile(
          "[-+*/x(.\\d \\t]{0,80}\\d[ \\t)]{0,8}[-+*/x][ \\t(-]{0,8}\\d[-+*/x().\\d \\t]{0,80}=");

  /** How much of an endless reply counts, in characters. */
  private static final int LONGEST = 16 * 1024;

  private NumbersInText() {}

  /** The numbers of a reply, except those of a repeated expression. */
  public static List<Double> in(String text) {
    return NUMBER
        .matcher(TOLD_AGAIN.matcher(start(text)).replaceAll(" "))
        .results()
        .map(found -> value(found.group()))
        .toList();
  }

  /** The text with each number replaced by {@code mark}. */
  public static String masked(String text, String mark) {
    return NUMBER.matcher(TOLD_AGAIN.matcher(start(text)).replaceAll(" ")).replaceAll(mark);
  }

  /** The last occurrence of this value, not as part of a longer number. */
  static Optional<TextSpan> last(String text, double value) {
    return DIGITS
        .matcher(start(text))
        .results()
        .filter(found -> value(found.group()) == value)
        .reduce((earlier, later) -> later)
        .map(NumbersInText::span);
  }

  private static String start(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static TextSpan span(MatchResult found) {
    return new TextSpan(found.start(), found.end());
  }

  private static double value(String number) {
    return Double.parseDouble(number.replace('−', '-'));
  }

  /** How many digits a number has after its decimal point. */
  static int decimals(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }
}
