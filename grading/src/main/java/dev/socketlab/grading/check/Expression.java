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
        new Expression(
            "precedence of *", "%d + %d * %d".formatted(a, b, c), a + b * c, "* before +"),
        new Expression(
            "precedence of /", "%d - %d / %d".formatted(a, b * c, c), a - b, "/ before -"),
        new Expression(
            "- from left to right",
            "%d - %d - %d".formatted(a, b, c),
            a - b - c,
            "from left to right"),
        new Expression(
            "/ from left to right",
            "%d / %d / %d".formatted(d * b * c, b, c),
            d,
            "from left to right"),
        new Expression(
            "parentheses", "(%d + %d) * %d".formatted(a, b, c), (a + b) * c, "parentheses first"),
        new Expression(
            "nested parentheses",
            "((%d - (%d + %d)) * %d)".formatted(a, b, c, d),
            (a - (b + c)) * d,
            "innermost parentheses first"),
        new Expression(
            "a leading sign",
            "-%d + %d".formatted(a, b),
            b - a,
            "the sign belongs to the first operand"),
        new Expression(
            "a sign after an operator",
            "%d * -%d".formatted(a, b),
            -a * b,
            "an operand may have a sign"),
        new Expression("decimals", "%s + %d".formatted(half, a), half + a, "decimals count"),
        new Expression(
            "a quotient that is no integer",
            "%d / 2".formatted(2 * d + 1),
            d + 0.5,
            "nothing is cut off"),
        new Expression(
            "no blanks",
            "%d+%d*%d-%d".formatted(a, b, c, d),
            a + b * c - d,
            "blanks do not matter"),
        new Expression(
            "many blanks",
            "  %d   *  ( %d - %d )  ".formatted(a, b, c),
            a * (b - c),
            "blanks do not matter"));
  }
}
