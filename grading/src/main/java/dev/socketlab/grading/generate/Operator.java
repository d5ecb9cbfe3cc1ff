package dev.socketlab.grading.generate;

import java.util.function.DoubleBinaryOperator;

/** The four operators. */
public enum Operator {
  PLUS('+', 1),
  MINUS('-', 1),
  TIMES('*', 2),
  DIVIDED_BY('/', 2);

  private final char sign;
  private final int rank;

  Operator(char sign, int rank) {
    this.sign = sign;
    this.rank = rank;
  }

  public char sign() {
    return sign;
  }

  /** Operators of higher rank are applied first. */
  int rank() {
    return rank;
  }

  double apply(double left, double right, DoubleBinaryOperator quotient) {
    return switch (this) {
      case PLUS -> left + right;
      case MINUS -> left - right;
      case TIMES -> left * right;
      case DIVIDED_BY -> quotient.applyAsDouble(left, right);
    };
  }
}
