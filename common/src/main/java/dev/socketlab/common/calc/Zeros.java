package dev.socketlab.common.calc;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Drops the zeros at a number's end, half a thousand at a time and then ever fewer; {@link
 * BigDecimal#stripTrailingZeros} takes one division for each.
 */
final class Zeros {

  private static final int MOST_AT_ONCE = 512;

  /** The value with as few decimal places as possible, even negative ones. */
  static BigDecimal strip(BigDecimal value) {
    BigInteger digits = value.unscaledValue();
    if (digits.bitLength() < Long.SIZE) {
      return value.stripTrailingZeros();
    }
    int scale = value.scale();
    for (int zeros = MOST_AT_ONCE; zeros > 0; zeros /= 2) {
      // A multiple of ten is even: usually the lowest bits save the division.
      while (digits.getLowestSetBit() >= zeros) {
        BigInteger[] parts = digits.divideAndRemainder(Powers.ten(zeros));
        if (parts[1].signum() != 0) {
          break;
        }
        digits = parts[0];
        scale -= zeros;
      }
    }
    return new BigDecimal(digits, scale);
  }

  private Zeros() {}
}
