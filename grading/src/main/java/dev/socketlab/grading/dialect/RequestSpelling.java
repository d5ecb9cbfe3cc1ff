package dev.socketlab.grading.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a request is spelled. A request with two operands may use the program's own words; any other
 * is written in the usual notation, and the program answers what it can.
 *
 * @param messages sent one after another, each once the program is done with the one before: {@code
 *     {e}} is the whole expression, {@code {a}}, {@code {o}} and {@code {b}} are its operands and
 *     its operator, {@code {A}} and {@code {B}} the operands as 32 bits, lowest byte first
 * @param verbs the program's words for operators, if it does not use their signs
 */
public record RequestSpelling(List<String> messages, Map<String, String> verbs) {

  /** The usual notation. */
  public static final RequestSpelling PLAIN = new RequestSpelling(List.of("{e}"), Map.of());

  private static final Pattern TWO_OPERANDS =
      Pattern.compile(
          "\\s*(-?\\d+(?:\\.\\d+)?)\\s*([-+*/])\\s*(-?\\d+(?:\\.\\d+)?)\\s*", Pattern.DOTALL);

  private static final Pattern PLACE = Pattern.compile("\\{([eaobAB])}");

  public RequestSpelling {
    messages = List.copyOf(messages);
    verbs = Map.copyOf(verbs);
  }

  static RequestSpelling saying(String... messages) {
    return new RequestSpelling(List.of(messages), Map.of());
  }

  RequestSpelling with(Map<String, String> others) {
    return new RequestSpelling(messages, others);
  }

  /** Whether an expression has exactly two operands. */
  static boolean isOfTwo(String expression) {
    return TWO_OPERANDS.matcher(expression).matches();
  }

  /** Whether any expression can be spelled like this, not only one with two operands. */
  public boolean takesExpressions() {
    return messages.stream().anyMatch(message -> message.contains("{e}"));
  }

  /** Whether numbers are sent in binary: such a message has a fixed length and no delimiter. */
  boolean isPacked() {
    return messages.stream().anyMatch(message -> message.contains("{A}"));
  }

  /** The messages for a request, without their delimiters. */
  public List<byte[]> of(String request) {
    if (takesExpressions()) {
      return messages.stream().map(message -> fill(message, Map.of("e", request))).toList();
    }
    Matcher two = TWO_OPERANDS.matcher(request);
    if (!two.matches()) {
      return List.of(request.getBytes(StandardCharsets.UTF_8));
    }
    String operator = verbs.getOrDefault(two.group(2), two.group(2));
    Map<String, String> parts = Map.of("a", two.group(1), "o", operator, "b", two.group(3));
    return messages.stream().map(message -> fill(message, parts)).toList();
  }

  private static byte[] fill(String message, Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher place = PLACE.matcher(message);
    int from = 0;
    while (place.find()) {
      bytes.writeBytes(utf8(message.substring(from, place.start())));
      String name = place.group(1);
      String text = parts.get(name.toLowerCase(java.util.Locale.ROOT));
      bytes.writeBytes(name.equals("A") || name.equals("B") ? bits(text) : utf8(text));
      from = place.end();
    }
    bytes.writeBytes(utf8(message.substring(from)));
    return bytes.toByteArray();
  }

  private static byte[] bits(String number) {
    int value = (int) Math.round(Double.parseDouble(number));
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
