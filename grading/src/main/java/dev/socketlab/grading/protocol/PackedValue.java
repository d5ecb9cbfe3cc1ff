package dev.socketlab.grading.protocol;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a packed message.
 *
 * @param value empty for any value, in a message that is received
 * @param width of a text in bytes; 0 for as long as it is
 * @param name what the value is called in formulas; empty if it has no name
 */
public record PackedValue(FieldType type, Optional<Template> value, int width, String name) {

  /** Of floating-point numbers, which lose digits on their way. */
  private static final double TOLERANCE = 1e-6;

  byte[] packed(Map<String, Object> values) {
    return type.packed(value.orElseThrow().value(values), width);
  }

  /** What is in a message from there on; empty while it is not complete. */
  Optional<Found> in(byte[] bytes, int from) {
    int start = from;
    long length = type.size();
    switch (type.kind()) {
      case SIGNED, UNSIGNED, FLOATING -> {}
      case TEXT, HEX -> length = width == 0 ? bytes.length - from : width;
      case COUNTED -> {
        start += type.size();
        if (start > bytes.length) {
          return Optional.empty();
        }
        FieldType count = new FieldType(FieldType.Kind.UNSIGNED, type.size(), type.little());
        length = (Long) count.unpacked(Arrays.copyOfRange(bytes, from, start));
      }
    }
    if (start + length > bytes.length) {
      return Optional.empty();
    }
    int end = (int) (start + length);
    return Optional.of(new Found(type.unpacked(Arrays.copyOfRange(bytes, start, end)), end));
  }

  /** Whether this is the right value. */
  boolean fits(Object found, Map<String, Object> values) {
    if (value.isEmpty()) {
      return true;
    }
    Object wanted = value.get().value(values);
    return switch (type.kind()) {
      case SIGNED, UNSIGNED ->
          String.valueOf(found).equals(String.valueOf(wanted))
              || (wanted instanceof Number number && number.doubleValue() == (Long) found);
      case FLOATING -> isNear((Double) found, Double.parseDouble(String.valueOf(wanted)));
      case TEXT, COUNTED -> found.equals(String.valueOf(wanted));
      case HEX -> String.valueOf(wanted).replace(" ", "").equalsIgnoreCase(String.valueOf(found));
    };
  }

  private static boolean isNear(double found, double wanted) {
    return found == wanted || Math.abs(found - wanted) <= TOLERANCE * Math.abs(wanted);
  }

  /** What it must be: {@code int32 5}, or {@code any int32 (mean)}. */
  String words(Map<String, Object> values) {
    String called = name.isEmpty() ? "" : " (" + name + ")";
    return value
        .map(wanted -> type.name() + " " + wanted.value(values) + called)
        .orElse("any " + type.name() + called);
  }

  /** What it is in a message. */
  String shown(Object found) {
    return type.name() + " " + found;
  }

  /**
   * A value in a message.
   *
   * @param end the index of the first byte after it
   */
  record Found(Object value, int end) {}
}
