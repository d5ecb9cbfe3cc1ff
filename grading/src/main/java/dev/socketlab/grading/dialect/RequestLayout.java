package dev.socketlab.grading.dialect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The order of a request's parts and what stands between them.
 *
 * @param messages {@linkplain MessageTemplate templates}, without prefix and delimiter
 * @param kind what else can vary
 * @param operators the words for the operators if the layout comes with them
 */
record RequestLayout(List<String> messages, Kind kind, Map<String, String> operators) {

  enum Kind {
    /** A whole expression with the usual signs, with blanks or without. */
    EXPRESSION,
    /** Two operands and an operator, which may have a word of its own. */
    OPERANDS,
    /** Complete: neither blanks nor operators nor a prefix vary. */
    FIXED,
    /** Binary numbers: there is no delimiter either. */
    PACKED
  }

  RequestLayout {
    messages = List.copyOf(messages);
    operators = Map.copyOf(operators);
  }

  static RequestLayout expression(String message) {
    return new RequestLayout(List.of(message), Kind.EXPRESSION, Map.of());
  }

  static RequestLayout operands(String... messages) {
    return new RequestLayout(List.of(messages), Kind.OPERANDS, Map.of());
  }

  static RequestLayout fixed(List<String> messages, Map<String, String> operators) {
    return new RequestLayout(messages, Kind.FIXED, operators);
  }

  static RequestLayout packed(String message, Map<String, String> operators) {
    return new RequestLayout(List.of(message), Kind.PACKED, operators);
  }

  boolean hasOneMessage() {
    return messages.size() == 1;
  }

  /** Whether a prefix may stand before it: neither one of its own nor brackets do. */
  boolean isBare() {
    return kind != Kind.PACKED && hasOneMessage() && messages.get(0).matches("\\{[eabo]}.*");
  }

  /** Whether the length of a message stands before it, which makes a delimiter needless. */
  boolean hasLength() {
    return messages.get(0).startsWith("{#");
  }

  /** The spelling of requests with this layout. */
  RequestSpelling spelling(String prefix, Map<String, String> words) {
    String before = MessageTemplate.literal(prefix.getBytes(StandardCharsets.UTF_8));
    List<String> spelled = messages.stream().map(message -> before + message).toList();
    return new RequestSpelling(spelled, kind == Kind.OPERANDS ? words : operators);
  }
}
