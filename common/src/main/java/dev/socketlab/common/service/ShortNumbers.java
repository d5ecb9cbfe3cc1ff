package dev.socketlab.common.service;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes numbers below 1000, the values of most lines of arithmetic, in one step. The number of
 * digits is looked up, because the processor would often mispredict a branch on it.
 */
final class ShortNumbers {

  static final int BELOW = 1000;

  /** Bytes that {@link #write} may touch, whatever the number's length. */
  static final int ROOM = Integer.BYTES;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int COUNT_SHIFT = 24;

  /** The digits as ASCII, the first one in the lowest byte; their count in the highest byte. */
  private static final int[] DIGITS = new int[BELOW];

  static {
    for (int number = 0; number < BELOW; number++) {
      String digits = Integer.toString(number);
      int packed = digits.length() << COUNT_SHIFT;
      for (int i = 0; i < digits.length(); i++) {
        packed |= digits.charAt(i) << (Byte.SIZE * i);
      }
      DIGITS[number] = packed;
    }
  }

  private ShortNumbers() {}

  /**
   * Writes a number from 0 to 999; up to {@link #ROOM} bytes at {@code index} are overwritten.
   *
   * @return how many bytes the number has
   */
  static int write(byte[] bytes, int index, int number) {
    int packed = DIGITS[number];
    INT.set(bytes, index, packed);
    return packed >>> COUNT_SHIFT;
  }
}
