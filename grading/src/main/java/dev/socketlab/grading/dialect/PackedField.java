package dev.socketlab.grading.dialect;

import java.util.Map;
import java.util.Optional;

/**
 * A field of a binary request.
 *
 * @param name in the source; empty if it has none
 * @param kind what it holds
 * @param encoding of a number, as in a {@link MessageTemplate}
 * @param size in bytes
 */
record PackedField(String name, Kind kind, String encoding, int size) {

  enum Kind {
    NUMBER,
    /** A character, or an array of characters. */
    CHARACTER,
    /** Two bytes: Java's char. */
    WIDE_CHARACTER,
    /** A text with its length in two bytes before it: Java's writeUTF. */
    UTF
  }

  private static final Map<String, Integer> SIZES =
      Map.ofEntries(
          Map.entry("char", 1),
          Map.entry("byte", 1),
          Map.entry("int8_t", 1),
          Map.entry("uint8_t", 1),
          Map.entry("short", 2),
          Map.entry("int16_t", 2),
          Map.entry("uint16_t", 2),
          Map.entry("int", 4),
          Map.entry("int32_t", 4),
          Map.entry("uint32_t", 4),
          Map.entry("long", 8),
          Map.entry("int64_t", 8),
          Map.entry("uint64_t", 8),
          Map.entry("float", 4),
          Map.entry("double", 8));

  /** The field of a type in C or Java, an array of characters if {@code count} is above 1. */
  static Optional<PackedField> ofType(String type, String name, int count, String order) {
    Integer size = SIZES.get(type);
    if (size == null) {
      return Optional.empty();
    }
    if (type.equals("char")) {
      return Optional.of(new PackedField(name, Kind.CHARACTER, "", count));
    }
    return Optional.of(number(name, type.equals("float") || type.equals("double"), size, order));
  }

  /** The field of a letter in a format of Python's struct. */
  static Optional<PackedField> ofLetter(char letter, int count, boolean wide, String order) {
    return switch (letter) {
      case 'c', 's' -> Optional.of(new PackedField("", Kind.CHARACTER, "", count));
      case 'b', 'B', '?' -> Optional.of(number("", false, 1, order));
      case 'h', 'H' -> Optional.of(number("", false, 2, order));
      case 'i', 'I' -> Optional.of(number("", false, 4, order));
      case 'l', 'L' -> Optional.of(number("", false, wide ? 8 : 4, order));
      case 'q', 'Q', 'n', 'N' -> Optional.of(number("", false, 8, order));
      case 'f' -> Optional.of(number("", true, 4, order));
      case 'd' -> Optional.of(number("", true, 8, order));
      default -> Optional.empty();
    };
  }

  private static PackedField number(String name, boolean floating, int size, String order) {
    String suffix = size == 1 ? "" : order;
    return new PackedField(name, Kind.NUMBER, (floating ? "f" : "i") + 8 * size + suffix, size);
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** Whether its name says that it holds the operator. */
  boolean isNamedOperator() {
    return name.matches("(?i).*(op|sign|sym|cmd|choice|action|func|type).*")
        && !name.matches("(?i).*(operand|opt).*");
  }

  /** The boundary on which a compiler puts it. */
  int alignment() {
    return isNumber() ? size : 1;
  }

  /** The field filled with a value of a request: {@code a}, {@code o} or {@code b}. */
  String filledWith(String place) {
    return switch (kind) {
      case NUMBER -> "{" + place + ":" + encoding + "}";
      case CHARACTER -> size == 1 ? "{" + place + "}" : "{" + place + ":<" + size + ":00}";
      case WIDE_CHARACTER -> "{x:00}{" + place + "}";
      case UTF -> "{#:i16be:0:1}{" + place + "}";
    };
  }

  /** The field without a value. */
  String empty() {
    return zeros(size);
  }

  static String zeros(int count) {
    return count == 0 ? "" : "{x:" + "00".repeat(count) + "}";
  }
}
