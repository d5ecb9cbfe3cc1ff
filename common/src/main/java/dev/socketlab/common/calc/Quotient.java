package dev.socketlab.common.calc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Divides: exactly if the quotient ends, else to 16 significant digits.
 *
 * <p>A quotient ends if its divisor, in lowest terms, has no prime factors except those of ten. To
 * find out, the divisor is split into twos, fives and a rest; the quotient ends if the rest divides
 * the dividend. This costs one division of numbers of this size; trying it out would take one to
 * several thousand places.
 */
final class Quotient {

  private static final MathContext ROUNDED = new MathContext(16, RoundingMode.HALF_EVEN);

  /**
   * {@code divisor} must not be 0. The result may have more than {@link ExpressionLimits#DIGITS}.
   */
  static BigDecimal of(BigDecimal dividend, BigDecimal divisor) {
    if (dividend.signum() == 0) {
      return BigDecimal.ZERO;
    }
    Factors below = Factors.of(divisor.unscaledValue());
    BigInteger[] parts = dividend.unscaledValue().divideAndRemainder(below.rest());
    if (parts[1].signum() != 0) {
      return dividend.divide(divisor, ROUNDED);
    }
    return exact(parts[0], below, dividend.scale() - divisor.scale());
  }

  /** {@code above / (2^twos * 5^fives) / 10^scale}: reduced, then brought to a power of ten. */
  private static BigDecimal exact(BigInteger above, Factors below, int scale) {
    int sharedTwos = Math.min(below.twos(), above.getLowestSetBit());
    int twos = below.twos() - sharedTwos;
    BigInteger rest = above.shiftRight(sharedTwos);
    int fives = below.fives();
    if (fives > 0) {
      Factors ofRest = Factors.of(rest);
      int sharedFives = Math.min(fives, ofRest.fives());
      fives -= sharedFives;
      rest = rest.divide(BigInteger.valueOf(5).pow(sharedFives));
    }
    int places = Math.max(twos, fives);
    BigInteger digits =
        rest.shiftLeft(places - twos).multiply(BigInteger.valueOf(5).pow(places - fives));
    return new BigDecimal(digits, scale + places);
  }

  /** {@code 2^twos * 5^fives * rest}; the rest has the sign and neither factor. */
  private record Factors(int twos, int fives, BigInteger rest) {

    /** 5^1, 5^2, 5^4 … 5^1024: one division by each finds any number of fives. */
    private static final List<BigInteger> FIVES =
        Stream.iterate(BigInteger.valueOf(5), power -> power.multiply(power)).limit(11).toList();

    static Factors of(BigInteger number) {
      int twos = number.getLowestSetBit();
      BigInteger rest = number.shiftRight(twos);
      int fives = 0;
      if (rest.remainder(FIVES.get(0)).signum() != 0) {
        return new Factors(twos, fives, rest);
      }
      for (int power = FIVES.size() - 1; power >= 0; power--) {
        BigInteger[] parts = rest.divideAndRemainder(FIVES.get(power));
        if (parts[1].signum() == 0) {
          rest = parts[0];
          fives += 1 << power;
        }
      }
      return new Factors(twos, fives, rest);
    }
  }

  private Quotient() {}
}
