package dev.socketlab.grading.check;

import java.util.List;
import java.util.Random;

/**
 * An expression whose value is known from how it was made: no parser has to be trusted.
 *
 * @param kind what it tries, in words
 * @param why the rule that gives the value
 */
public record Expression(String kind, String text, double value, String why) {

  /**
   * One of each kind, with fresh operands; values that a wrong rule gives differ from the right.
   */
  public static List<Expression> draw(Random random) {
    int a = 30 + random.nextInt(60);
    int b = 3 + random.nextInt(9);
    int c = 2 + random.nextInt(7);
    int d = 12 + random.nextInt(9);
    double half = d + 0.5;
    return List.of(
        of("precedence of *", a + b * c, "* before +", "%d + %d * %d".formatted(a, b, c)),
        of("precedence of /", a - b, "/ before -", "%d - %d / %d".formatted(a, b * c, c)),
        of(
            "- from left to right",
            a - b - c,
            "from left to right",
            "%d - %d - %d".formatted(a, b, c)),
        of(
            "/ from left to right",
            d,
            "from left to right",
            "%d / %d / %d".formatted(d * b * c, b, c)),
        of("parentheses", (a + b) * c, "parentheses first", "(%d + %d) * %d".formatted(a, b, c)),
        of(
            "nested parentheses",
            (a - (b + c)) * d,
            "innermost parentheses first",
            "((%d - (%d + %d)) * %d)".formatted(a, b, c, d)),
        of(
            "a leading sign",
            b - a,
            "the sign belongs to the first operand",
            "-%d + %d".formatted(a, b)),
        of(
            "a sign after an operator",
            -a * b,
            "an operand may have a sign",
            "%d * -%d".formatted(a, b)),
        of("decimals", half + a, "decimals count", "%s + %d".formatted(half, a)),
        of(
            "a quotient that is no integer",
            d + 0.5,
            "nothing is cut off",
            "%d / 2".formatted(2 * d + 1)),
        of("no blanks", a + b * c - d, "blanks do not matter", "%d+%d*%d-%d".formatted(a, b, c, d)),
        of(
            "many blanks",
            a * (b - c),
            "blanks do not matter",
            "  %d   *  ( %d - %d )  ".formatted(a, b, c)));
  }

  private static Expression of(String kind, double value, String why, String text) {
    return new Expression(kind, text, value, why);
  }
}
