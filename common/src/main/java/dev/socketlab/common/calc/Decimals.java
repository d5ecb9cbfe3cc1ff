package dev.socketlab.common.calc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BinaryOperator;

/**
 * Arithmetic on decimals of at most {@link ExpressionLimits#DIGITS} digits. It avoids what {@link
 * BigDecimal} does much more slowly for some values than for others of that length: dropping zeros
 * one by one, and computing large powers of ten each time.
 */
final class Decimals {

  /** {@code left symbol right}; {@code index} is the symbol's place, for an error. */
  static BigDecimal apply(Symbol symbol, BigDecimal left, BigDecimal right, int index) {
    BigDecimal result =
        switch (symbol) {
          case PLUS -> aligned(left, right, BigInteger::add);
          case MINUS -> aligned(left, right, BigInteger::subtract);
          case TIMES -> left.multiply(right);
          case DIVIDED_BY -> {
            if (right.signum() == 0) {
              throw CalcException.divisionByZero(index);
            }
            yield Quotient.of(left, right);
          }
          case REMAINDER -> {
            if (right.signum() == 0) {
              throw CalcException.remainderByZero(index);
            }
            yield aligned(left, right, BigInteger::remainder);
          }
          case BRACKET, PLUS_SIGN, MINUS_SIGN ->
              throw new IllegalArgumentException(symbol + " has no left side");
        };
    return withinLimits(result, index);
  }

  /** How many digits a number is printed with, before its point and after it. */
  static long printedDigits(long significantDigits, long scale) {
    return Math.max(significantDigits - scale, 0) + Math.max(scale, 0);
  }

  /** Plain: no exponent, no trailing zeros. */
  static String print(BigDecimal value) {
    return Zeros.strip(value).toPlainString();
  }

  /** Brings both sides to the same number of decimal places, then computes in whole numbers. */
  private static BigDecimal aligned(
      BigDecimal left, BigDecimal right, BinaryOperator<BigInteger> operation) {
    int scale = Math.max(left.scale(), right.scale());
    return new BigDecimal(operation.apply(digits(left, scale), digits(right, scale)), scale);
  }

  private static BigInteger digits(BigDecimal value, int scale) {
    int zeros = scale - value.scale();
    return zeros == 0 ? value.unscaledValue() : value.unscaledValue().multiply(Powers.ten(zeros));
  }

  private static BigDecimal withinLimits(BigDecimal result, int index) {
    if (fits(result)) {
      return result;
    }
    BigDecimal stripped = Zeros.strip(result);
    if (fits(stripped)) {
      return stripped;
    }
    throw CalcException.resultTooLong(index);
  }

  private static boolean fits(BigDecimal value) {
    // Counting digits takes a big power of ten; counting bits is free and usually enough.
    long atMost = value.unscaledValue().bitLength() * 30103L / 100_000 + 1; // log10(2) = 0.30103
    return printedDigits(atMost, value.scale()) <= ExpressionLimits.DIGITS
        || printedDigits(value.precision(), value.scale()) <= ExpressionLimits.DIGITS;
  }

  private Decimals() {}
}
