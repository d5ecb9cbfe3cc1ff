package dev.socketlab.grading.recording;

import dev.socketlab.grading.dialect.NumbersInText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A request that a client sends by itself, with operands of its own: recognised by the server's
 * reply, which contains what the two numbers of the message make together.
 */
final class BuiltInRequest {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d{1,9}(?![\\w.])");

  private BuiltInRequest() {}

  /** The request in a message that was answered with this reply. */
  static Optional<RecordedRequest> in(byte[] message, String reply) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    List<String> numbers =
        NUMBER.matcher(text).results().map(MatchResult::group).distinct().toList();
    if (numbers.size() != 2) {
      return Optional.empty();
    }
    long a = Long.parseLong(numbers.get(0));
    long b = Long.parseLong(numbers.get(1));
    Map<String, Double> values =
        Map.of("+", 1.0 * a + b, "-", 1.0 * a - b, "*", 1.0 * a * b, "/", 1.0 * a / b);
    List<Double> said = NumbersInText.in(reply);
    List<String> operators =
        values.keySet().stream().filter(operator -> said.contains(values.get(operator))).toList();
    // A number may be repeated, or be the result of two operators.
    if (operators.size() != 1
        || values.get(operators.get(0)) == a
        || values.get(operators.get(0)) == b) {
      return Optional.empty();
    }
    String operator = operators.get(0);
    TypedRequest request =
        new TypedRequest(
            Map.of("a", "" + a, "o", operator, "b", "" + b, "e", a + " " + operator + " " + b),
            any -> true);
    return Optional.of(new RecordedRequest(request, List.of(message), true, true));
  }
}
