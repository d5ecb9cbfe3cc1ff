package dev.socketlab.grading.dialect;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers in text. */
public final class NumbersInText {

  /** One that stands for itself: no part of a word, of a time, or of an address. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])[-−]?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?(?![\\w])");

  /** Any run of digits, even where other words are glued to it. */
  private static final Pattern DIGITS = Pattern.compile("(?<![\\d.])[-−]?\\d+(?:\\.\\d+)?");

  /** An expression that is told again in front of its value: {@code 1 + 2 =}. */
  private static final Pattern TOLD_AGAIN =
      Pattern.compile(
          "[-+*/x(.\\d \\t]{0,80}\\d[ \\t)]{0,8}[-+*/x][ \\t(-]{0,8}\\d[-+*/x().\\d \\t]{0,80}=");

  /** Of a reply that does not come to an end only the beginning counts, in characters. */
  private static final int LONGEST = 16 * 1024;

  private NumbersInText() {}

  /** The numbers of a reply, but those of an expression that is told again. */
  public static List<Double> in(String text) {
    return NUMBER
        .matcher(TOLD_AGAIN.matcher(start(text)).replaceAll(" "))
        .results()
        .map(found -> value(found.group()))
        .toList();
  }

  /** The words around the numbers, each of which becomes {@code mark}. */
  public static String masked(String text, String mark) {
    return NUMBER.matcher(TOLD_AGAIN.matcher(start(text)).replaceAll(" ")).replaceAll(mark);
  }

  /** Where this value stands, the last time; digits of others may not be glued to it. */
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

  /** How many digits a number has behind its point. */
  static int decimals(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }
}
