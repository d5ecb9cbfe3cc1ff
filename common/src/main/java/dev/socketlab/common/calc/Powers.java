package dev.socketlab.common.calc;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** Powers whose exponents are powers of two: a factor's share is found in a few divisions. */
final class Powers {

  /** The last index of each list. */
  static final int LARGEST = 10;

  /** At index n: 5 to the power of 2 to the power of n. */
  static final List<BigInteger> FIVE = squares(BigInteger.valueOf(5));

  /** At index n: 10 to the power of 2 to the power of n. */
  static final List<BigInteger> TEN = squares(BigInteger.TEN);

  private static List<BigInteger> squares(BigInteger base) {
    return Stream.iterate(base, power -> power.multiply(power)).limit(LARGEST + 1).toList();
  }

  private Powers() {}
}
