package dev.socketlab.common.calc;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Drops the zeros at a number's end, half a thousand at a time and then ever fewer; {@link
 * BigDecimal#stripTrailingZeros} takes one division for each.
 */
final class Zeros {

  /** The value with as few decimal places as it can have, even less than none. */
  static BigDecimal strip(BigDecimal value) {
    BigInteger digits = value.unscaledValue();
    if (digits.bitLength() < Long.SIZE) {
      return value.stripTrailingZeros();
    }
    int scale = value.scale();
    for (int power = Powers.LARGEST; power >= 0; power--) {
      int zeros = 1 << power;
      // Ten times anything is even: most often the lowest bits spare the division.
      while (digits.getLowestSetBit() >= zeros) {
        BigInteger[] parts = digits.divideAndRemainder(Powers.TEN.get(power));
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
