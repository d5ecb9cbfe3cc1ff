package dev.socketlab.grading.dialect;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in pickles, as Python writes them since protocol 2 (pickletools.py lists the opcodes). A
 * pickle is only read for its numbers: nothing that it says is done.
 */
final class PickledNumbers {

  private static final int LARGEST_BYTE = 0xff;
  private static final int LARGEST_SHORT = 0xffff;

  private PickledNumbers() {}

  /**
   * The opcodes for a number. Anything else is code: a pickle can have it evaluated, as any client
   * can.
   */
  static byte[] bytes(String value) {
    return value.matches("-?\\d+(\\.\\d+)?")
        ? bytes(Double.parseDouble(value))
        : evaluation(value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] evaluation(byte[] code) {
    byte[] before = "cbuiltins\neval\n(X".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bits = ByteBuffer.allocate(before.length + Integer.BYTES + code.length + 2);
    bits.order(ByteOrder.LITTLE_ENDIAN).put(before).putInt(code.length).put(code);
    return bits.put((byte) 't').put((byte) 'R').array();
  }

  private static byte[] bytes(double number) {
    ByteBuffer bits = ByteBuffer.allocate(1 + Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    long whole = Math.round(number);
    if (whole != number) {
      bits.put((byte) 'G').order(ByteOrder.BIG_ENDIAN).putDouble(number);
    } else if (whole >= 0 && whole <= LARGEST_BYTE) {
      bits.put((byte) 'K').put((byte) whole);
    } else if (whole >= 0 && whole <= LARGEST_SHORT) {
      bits.put((byte) 'M').putShort((short) whole);
    } else {
      bits.put((byte) 'J').putInt((int) whole);
    }
    byte[] bytes = new byte[bits.position()];
    bits.flip().get(bytes);
    return bytes;
  }

  /** The numbers in a pickle; none if it is not one that is understood. */
  static List<Double> in(byte[] pickle) {
    ByteBuffer bits = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
    List<Double> numbers = new ArrayList<>();
    try {
      if (bits.get() != (byte) 0x80 || bits.get() < 2) {
        return List.of();
      }
      while (bits.hasRemaining()) {
        int code = Byte.toUnsignedInt(bits.get());
        switch (code) {
          case 'K' -> numbers.add((double) Byte.toUnsignedInt(bits.get()));
          case 'M' -> numbers.add((double) Short.toUnsignedInt(bits.getShort()));
          case 'J' -> numbers.add((double) bits.getInt());
          case 'G' -> numbers.add(Double.longBitsToDouble(Long.reverseBytes(bits.getLong())));
          case 0x8c -> text(bits, Byte.toUnsignedInt(bits.get()), numbers);
          case 'X' -> text(bits, bits.getInt(), numbers);
          case 'q' -> bits.get(); // a memo
          case 0x95 -> bits.getLong(); // a frame
          case 0x94, '(', ']', ')', '}', 'e', 'a', 't', 's', 'u', 0x85, 0x86, 0x87 -> {
            // structure only
          }
          case '.' -> {
            return numbers;
          }
          default -> {
            return List.of();
          }
        }
      }
    } catch (BufferUnderflowException cutOff) {
      return List.of();
    }
    return List.of();
  }

  private static void text(ByteBuffer bits, int length, List<Double> numbers) {
    if (length < 0 || length > bits.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] text = new byte[length];
    bits.get(text);
    numbers.addAll(NumbersInText.in(new String(text, StandardCharsets.UTF_8)));
  }
}
