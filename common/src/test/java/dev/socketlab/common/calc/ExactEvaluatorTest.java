package dev.socketlab.common.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The exact evaluator against {@link BigDecimal}'s own arithmetic, on random trees. */
class ExactEvaluatorTest {

  private static final int TREES = 20_000;

  private final Random random = new Random(17);

  /** A fully bracketed expression and its value. */
  private record Tree(String text, BigDecimal value) {}

  @Test
  void agreesWithBigDecimalOnRandomTrees() {
    for (int i = 0; i < TREES; i++) {
      Tree tree = tree(4);
      assertThat(Calc.answerExactly(tree.text()))
          .as(tree.text())
          .isEqualTo(tree.value().stripTrailingZeros().toPlainString());
    }
  }

  @Test
  void findsOutWhichQuotientsEnd() {
    for (int i = 0; i < TREES; i++) {
      BigDecimal dividend = smooth();
      BigDecimal divisor = smooth();
      assertThat(Calc.answerExactly(dividend.toPlainString() + "/" + divisor.toPlainString()))
          .isEqualTo(quotient(dividend, divisor).stripTrailingZeros().toPlainString());
    }
  }

  private Tree tree(int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      BigDecimal leaf = BigDecimal.valueOf(random.nextInt(2000), random.nextInt(7) - 2);
      return new Tree(random.nextBoolean() ? leaf.toPlainString() : leaf.toString(), leaf);
    }
    Tree left = tree(depth - 1);
    Tree right = tree(depth - 1);
    char operator = "+-*/%".charAt(random.nextInt(5));
    if (right.value().signum() == 0 && (operator == '/' || operator == '%')) {
      operator = '-';
    }
    BigDecimal value =
        switch (operator) {
          case '+' -> left.value().add(right.value());
          case '-' -> left.value().subtract(right.value());
          case '*' -> left.value().multiply(right.value());
          case '/' -> quotient(left.value(), right.value());
          default -> left.value().remainder(right.value());
        };
    return new Tree("(" + left.text() + operator + right.text() + ")", value);
  }

  /** Rich in twos, fives and threes, so that many quotients end only in lowest terms. */
  private BigDecimal smooth() {
    BigDecimal value = BigDecimal.valueOf(random.nextBoolean() ? 1 : -1, random.nextInt(5));
    for (int factor : new int[] {2, 3, 5, 7}) {
      value = value.multiply(BigDecimal.valueOf(factor).pow(random.nextInt(8)));
    }
    return value;
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    try {
      return dividend.divide(divisor);
    } catch (ArithmeticException endless) {
      return dividend.divide(divisor, new MathContext(16, RoundingMode.HALF_EVEN));
    }
  }
}
