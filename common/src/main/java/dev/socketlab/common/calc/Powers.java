package dev.socketlab.common.calc;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** Powers that are computed once: bringing decimals to one length needs them all the time. */
final class Powers {

  /** From the longest number before the point to the longest one after it. */
  private static final int MOST_ZEROS = 2 * ExpressionLimits.DIGITS;

  private static final List<BigInteger> OF_TEN =
      Stream.iterate(BigInteger.ONE, power -> power.multiply(BigInteger.TEN))
          .limit(MOST_ZEROS + 1L)
          .toList();

  /** At most twice {@link ExpressionLimits#DIGITS}. */
  static BigInteger ten(int exponent) {
    return OF_TEN.get(exponent);
  }

  private Powers() {}
}
