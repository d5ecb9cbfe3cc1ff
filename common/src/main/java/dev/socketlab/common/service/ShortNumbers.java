package dev.socketlab.common.service;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes the numbers that most lines of arithmetic are worth, below 1000, at one stroke: how many
 * digits there are is looked up, as a branch on it would be guessed wrongly again and again.
 */
final class ShortNumbers {

  static final int BELOW = 1000;

  /** What {@link #write} may touch, whatever the number's length. */
  static final int ROOM = Integer.BYTES;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int COUNT_SHIFT = 24;

  /** The digits as ASCII, the first one lowest, and on top how many there are. */
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
   * @return how many of them are the number
   */
  static int write(byte[] bytes, int index, int number) {
    int packed = DIGITS[number];
    INT.set(bytes, index, packed);
    return packed >>> COUNT_SHIFT;
  }
}
