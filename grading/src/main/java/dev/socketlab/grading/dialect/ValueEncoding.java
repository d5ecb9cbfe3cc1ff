package dev.socketlab.grading.dialect;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a value is written in a message. */
public enum ValueEncoding {
  TEXT,
  /** As in a form: a blank becomes +. */
  FORM,
  /** As in an address: a blank becomes %20. */
  URL,
  /** Inside a JSON string. */
  JSON,
  I8,
  I32BE,
  I32LE,
  I64BE,
  I64LE,
  F64BE,
  F64LE,
  F32BE,
  F32LE,
  I16BE,
  I16LE,
  /** As a number in a Python pickle. */
  PICKLE;

  /** Binary numbers, the most usual first; 16 bits may occur by chance. */
  public static final List<ValueEncoding> PACKED =
      List.of(I32BE, I32LE, I64BE, I64LE, F64BE, F64LE, F32BE, F32LE, PICKLE, I16BE, I16LE);

  /** A regular expression for how the words of the binary encodings begin. */
  public static final String BINARY_WORD = "(?:[if]\\d|pickle)";

  private static final int LARGEST = 8;

  static ValueEncoding named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The name in a template. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value, a number if the encoding is for numbers. */
  public byte[] bytes(String value) {
    return switch (this) {
      case TEXT -> utf8(value);
      case FORM -> utf8(URLEncoder.encode(value, StandardCharsets.UTF_8));
      case URL -> utf8(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
      case JSON -> utf8(json(value));
      case PICKLE -> PickledNumbers.bytes(value);
      default -> packed(number(value));
    };
  }

  /** A sign in a number's place stands for its code. */
  private static double number(String value) {
    return value.matches("-?\\d+(\\.\\d+)?")
        ? Double.parseDouble(value)
        : value.codePoints().findFirst().orElse(0);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String json(String value) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (each == '"' || each == '\\') {
        escaped.append('\\').append(each);
      } else if (each < ' ') {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
      } else {
        escaped.append(each);
      }
    }
    return escaped.toString();
  }

  private byte[] packed(double number) {
    ByteBuffer bits = ByteBuffer.allocate(LARGEST);
    bits.order(name().endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    switch (this) {
      case I8 -> bits.put((byte) Math.round(number));
      case I16BE, I16LE -> bits.putShort((short) Math.round(number));
      case I32BE, I32LE -> bits.putInt((int) Math.round(number));
      case I64BE, I64LE -> bits.putLong(Math.round(number));
      case F32BE, F32LE -> bits.putFloat((float) number);
      case F64BE, F64LE -> bits.putDouble(number);
      default -> throw new IllegalStateException(name() + " is for text");
    }
    byte[] bytes = new byte[bits.position()];
    bits.flip().get(bytes);
    return bytes;
  }

  /** The numbers that the bytes contain, counted from the end. */
  List<Double> numbers(byte[] bytes) {
    if (this == PICKLE) {
      return PickledNumbers.in(bytes);
    }
    int width = bytes("0").length;
    ByteBuffer bits = ByteBuffer.wrap(bytes);
    bits.order(name().endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    List<Double> numbers = new ArrayList<>();
    for (int at = bytes.length % width; at < bytes.length; at += width) {
      numbers.add(
          switch (this) {
            case I8 -> (double) bits.get(at);
            case I16BE, I16LE -> (double) bits.getShort(at);
            case I32BE, I32LE -> (double) bits.getInt(at);
            case I64BE, I64LE -> (double) bits.getLong(at);
            case F32BE, F32LE -> (double) bits.getFloat(at);
            case F64BE, F64LE -> bits.getDouble(at);
            default -> throw new IllegalStateException(name() + " is for text");
          });
    }
    return numbers;
  }
}
