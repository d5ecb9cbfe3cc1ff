package dev.socketlab.common.calc;

/** The limits of one line. The package comment says what they bound and how it is counted. */
final class ExpressionLimits {

  /** Digits of a printed number, not counting a zero before the point. */
  static final int DIGITS = 1000;

  /** Brackets and unary signs that may be open at the same time. */
  static final int LEVELS = 1000;

  private ExpressionLimits() {}
}
