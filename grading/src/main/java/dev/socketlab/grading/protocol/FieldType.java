package dev.socketlab.grading.protocol;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value is written in a packed message.
 *
 * @param size in bytes: of a number, or of the length before a text; otherwise 0
 * @param little whether the least significant byte comes first
 */
public record FieldType(Kind kind, int size, boolean little) {

  /** The names in assignments, for a message. */
  public static final String NAMES =
      "int8 to int64, uint8 to uint32, float32, float64, text8 to text32, each also with -little;"
          + " text, hex";

  /** What a field holds. */
  public enum Kind {
    SIGNED,
    UNSIGNED,
    FLOATING,
    /** Text with its length before it. */
    COUNTED,
    /** Text of a known length. */
    TEXT,
    /** Bytes, which an assignment writes as hexadecimal digits. */
    HEX
  }

  private static final Pattern NAME =
      Pattern.compile("(int|uint|float|text)(8|16|32|64)(-little)?|text|hex");

  /** The type with that name in assignments, such as {@code uint16-little}. */
  public static Optional<FieldType> of(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    if (parts.group(1) == null) {
      return Optional.of(new FieldType(name.equals("hex") ? Kind.HEX : Kind.TEXT, 0, false));
    }
    Kind kind =
        switch (parts.group(1)) {
          case "int" -> Kind.SIGNED;
          case "uint" -> Kind.UNSIGNED;
          case "float" -> Kind.FLOATING;
          default -> Kind.COUNTED;
        };
    int size = Integer.parseInt(parts.group(2)) / Byte.SIZE;
    boolean none =
        (kind == Kind.FLOATING && size < Float.BYTES)
            || ((kind == Kind.UNSIGNED || kind == Kind.COUNTED) && size == Long.BYTES);
    return none ? Optional.empty() : Optional.of(new FieldType(kind, size, parts.group(3) != null));
  }

  /** As assignments write it. */
  public String name() {
    String word =
        switch (kind) {
          case SIGNED -> "int";
          case UNSIGNED -> "uint";
          case FLOATING -> "float";
          case TEXT, COUNTED -> "text";
          case HEX -> "hex";
        };
    return word + (size == 0 ? "" : size * Byte.SIZE) + (little ? "-little" : "");
  }

  /**
   * @param width of a text: it is filled up with NUL; 0 for as long as it is
   * @throws IllegalArgumentException if the value does not fit
   */
  public byte[] packed(Object value, int width) {
    return switch (kind) {
      case SIGNED, UNSIGNED -> ordered(whole(value), size);
      case FLOATING -> ordered(BigInteger.valueOf(bits(value)), size);
      case HEX -> fromHex(String.valueOf(value));
      case TEXT, COUNTED -> packed(String.valueOf(value).getBytes(StandardCharsets.UTF_8), width);
    };
  }

  /** The bytes that hexadecimal digits stand for, perhaps with blanks between them. */
  public static byte[] fromHex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  private byte[] packed(byte[] text, int width) {
    if (kind == Kind.COUNTED) {
      byte[] length = ordered(BigInteger.valueOf(text.length), size);
      byte[] all = Arrays.copyOf(length, size + text.length);
      System.arraycopy(text, 0, all, size, text.length);
      return all;
    }
    if (width > 0 && text.length > width) {
      throw new IllegalArgumentException(
          "a text of %d bytes does not fit in %d".formatted(text.length, width));
    }
    return width == 0 ? text : Arrays.copyOf(text, width);
  }

  private BigInteger whole(Object value) {
    BigInteger number = new BigDecimal(String.valueOf(value)).toBigInteger();
    int bits = size * Byte.SIZE;
    boolean fits =
        kind == Kind.SIGNED
            ? number.bitLength() < bits
            : number.signum() >= 0 && number.bitLength() <= bits;
    if (!fits) {
      throw new IllegalArgumentException(number + " does not fit in " + size + " bytes");
    }
    return number;
  }

  private long bits(Object value) {
    double number = Double.parseDouble(String.valueOf(value));
    return size == Float.BYTES
        ? Float.floatToIntBits((float) number)
        : Double.doubleToLongBits(number);
  }

  private byte[] ordered(BigInteger number, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int place = little ? i : length - 1 - i;
      bytes[place] = number.shiftRight(i * Byte.SIZE).byteValue();
    }
    return bytes;
  }

  /** The value of these bytes, which are those of one field; of a text, without its length. */
  Object unpacked(byte[] bytes) {
    return switch (kind) {
      case HEX -> HexFormat.of().formatHex(bytes);
      case TEXT, COUNTED -> HeardReply.withoutPadding(new String(bytes, StandardCharsets.UTF_8));
      case SIGNED -> new BigInteger(bigEndian(bytes)).longValue();
      case UNSIGNED -> new BigInteger(1, bigEndian(bytes)).longValue();
      case FLOATING ->
          size == Float.BYTES
              ? (double) ByteBuffer.wrap(bigEndian(bytes)).getFloat()
              : ByteBuffer.wrap(bigEndian(bytes)).getDouble();
    };
  }

  private byte[] bigEndian(byte[] bytes) {
    byte[] ordered = bytes.clone();
    for (int i = 0; little && i < bytes.length; i++) {
      ordered[i] = bytes[bytes.length - 1 - i];
    }
    return ordered;
  }
}
