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
        of("precedence of *", "%d + %d * %d", a + b * c, "* before +", a, b, c),
        of("precedence of /", "%d - %d / %d", a - b, "/ before -", a, b * c, c),
        of("- from left to right", "%d - %d - %d", a - b - c, "from left to right", a, b, c),
        of("/ from left to right", "%d / %d / %d", d, "from left to right", d * b * c, b, c),
        of("parentheses", "(%d + %d) * %d", (a + b) * c, "parentheses first", a, b, c),
        of(
            "nested parentheses",
            "((%d - (%d + %d)) * %d)",
            (a - (b + c)) * d,
            "innermost parentheses first",
            a,
            b,
            c,
            d),
        of("a leading sign", "-%d + %d", -a + b, "the sign belongs to the first operand", a, b),
        of("a sign after an operator", "%d * -%d", a * -b, "a sign may follow an operator", a, b),
        of("decimals", "%s + %d", half + a, "decimals count", half, a),
        of(
            "a quotient that is no integer",
            "%d / 2",
            (2 * d + 1) / 2.0,
            "/ is not // here",
            2 * d + 1),
        of("no blanks", "%d+%d*%d-%d", a + b * c - d, "blanks do not matter", a, b, c, d),
        of("many blanks", "  %d   *  ( %d - %d )  ", a * (b - c), "blanks do not matter", a, b, c));
  }

  private static Expression of(
      String kind, String format, double value, String why, Object... operands) {
    return new Expression(kind, String.format(format, operands), value, why);
  }
}
