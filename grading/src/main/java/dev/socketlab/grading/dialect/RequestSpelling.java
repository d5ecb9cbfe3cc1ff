package dev.socketlab.grading.dialect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a request is spelled. A request with two operands may use the program's own words; any other
 * is written in the usual notation, and the program answers what it can.
 *
 * @param messages sent one after another, each once the program is done with the one before, as
 *     {@linkplain MessageTemplate templates}: {@code {e}} is the whole expression, {@code {a}},
 *     {@code {o}} and {@code {b}} are its operands and its operator, {@code {A}} and {@code {B}}
 *     the operands as 32 bits, lowest byte first
 * @param verbs the program's words for operators, if it does not use their signs
 */
public record RequestSpelling(List<String> messages, Map<String, String> verbs) {

  /** The usual notation. */
  public static final RequestSpelling PLAIN = new RequestSpelling(List.of("{e}"), Map.of());

  private static final Pattern TWO_OPERANDS =
      Pattern.compile(
          "\\s*(-?\\d+(?:\\.\\d+)?)\\s*([-+*/])\\s*(-?\\d+(?:\\.\\d+)?)\\s*", Pattern.DOTALL);

  private static final Pattern EXPRESSION = Pattern.compile("\\{e[:}]");

  private static final Pattern PACKED =
      Pattern.compile("\\{(A}|[ab]:" + ValueEncoding.BINARY_WORD + ")");

  public RequestSpelling {
    messages = List.copyOf(messages);
    verbs = Map.copyOf(verbs);
  }

  /** With the operators' usual signs. */
  public static RequestSpelling saying(String... messages) {
    return new RequestSpelling(List.of(messages), Map.of());
  }

  /** The same with other words for the operators. */
  public RequestSpelling with(Map<String, String> others) {
    return new RequestSpelling(messages, others);
  }

  /** Whether an expression has exactly two operands. */
  static boolean isOfTwo(String expression) {
    return TWO_OPERANDS.matcher(expression).matches();
  }

  /** Whether any expression can be spelled like this, not only one with two operands. */
  public boolean takesExpressions() {
    return messages.stream().anyMatch(message -> EXPRESSION.matcher(message).find());
  }

  /** Whether numbers are sent in binary: such a message has a fixed length and no delimiter. */
  boolean isPacked() {
    return messages.stream().anyMatch(message -> PACKED.matcher(message).find());
  }

  /** Whether a request is a Python pickle, which can call functions. */
  boolean isPickled() {
    return messages.stream().anyMatch(message -> message.contains("{a:pickle}"));
  }

  /** Whether a request says which operation it asks for; some programs only add. */
  boolean hasOperator() {
    return takesExpressions() || messages.stream().anyMatch(message -> message.contains("{o"));
  }

  /** Whether the length of a message stands before it. */
  boolean hasLength() {
    return messages.get(0).startsWith("{#");
  }

  /** Whether it has a place for each of two operands, as text, and none for an expression. */
  boolean takesOperands() {
    return !takesExpressions() && !isPacked();
  }

  /** The messages that ask for a sum, whatever its operands are, without their delimiters. */
  List<byte[]> ofSum(String first, String second) {
    Map<String, String> parts = Map.of("a", first, "o", verbs.getOrDefault("+", "+"), "b", second);
    return messages.stream()
        .map(message -> MessageTemplate.of(withTexts(message)).filled(parts))
        .toList();
  }

  /** A JSON object that holds its operands as texts. */
  private static String withTexts(String message) {
    return message.startsWith("{\"")
        ? message.replaceAll("\"?\\{([ab])}\"?", "\"{$1:json}\"")
        : message;
  }

  /** The messages for a request, without their delimiters. */
  public List<byte[]> of(String request) {
    if (takesExpressions()) {
      return messages.stream()
          .map(message -> MessageTemplate.of(message).filled(Map.of("e", request)))
          .toList();
    }
    Matcher two = TWO_OPERANDS.matcher(request);
    if (!two.matches() && isPickled()) {
      return filled(request, "+", "0");
    }
    if (!two.matches()) {
      return List.of(request.getBytes(StandardCharsets.UTF_8));
    }
    return filled(two.group(1), two.group(2), two.group(3));
  }

  private List<byte[]> filled(String a, String operator, String b) {
    Map<String, String> parts = Map.of("a", a, "o", verbs.getOrDefault(operator, operator), "b", b);
    return messages.stream().map(message -> MessageTemplate.of(message).filled(parts)).toList();
  }
}
