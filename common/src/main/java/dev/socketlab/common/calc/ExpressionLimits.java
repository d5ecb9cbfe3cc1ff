package dev.socketlab.common.calc;

/** How much one line may ask for. What they bound and how it is counted: see the package. */
final class ExpressionLimits {

  /** Digits of a number when printed, a zero before the point not counted. */
  static final int DIGITS = 1000;

  /** Brackets and unary signs that are open at the same time. */
  static final int LEVELS = 1000;

  private ExpressionLimits() {}
}
