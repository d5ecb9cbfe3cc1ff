package dev.socketlab.grading.recording;

import dev.socketlab.grading.dialect.NumbersInText;
import dev.socketlab.grading.dialect.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A request that is typed at a client.
 *
 * @param values its parts by the names that templates give them: {@code e} is all of it, {@code a},
 *     {@code o} and {@code b} are its operands and its operator, if it has any
 * @param answeredBy whether a reply contains the right answer
 */
record TypedRequest(Map<String, String> values, Predicate<String> answeredBy) {

  private static final int LEAST_LONG = 100;
  private static final int LEAST_SHORT = 10;

  TypedRequest {
    values = Map.copyOf(values);
  }

  /**
   * Requests that differ in all that may matter: operands of different lengths, every operator. No
   * number occurs twice.
   */
  static List<TypedRequest> drawn(Topic topic, Random random) {
    if (topic != Topic.SUMS) {
      boolean upper = topic == Topic.UPPER;
      return List.of(
          line("message " + (LEAST_LONG + random.nextInt(900)), upper),
          line("word " + (LEAST_SHORT + random.nextInt(90)), upper));
    }
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      left.add(10 * i + 1 + random.nextInt(8)); // between 1 and 48, all different
    }
    int divisor = LEAST_SHORT + 1 + random.nextInt(8);
    return List.of(
        sum(400 + left.get(0), "+", 200 + left.get(1)),
        sum(50 + left.get(3), "+", LEAST_SHORT + left.get(2)),
        sum(600 + left.get(2), "-", 300 + left.get(4)),
        sum(500 + left.get(4), "*", LEAST_SHORT + left.get(1)),
        sum(divisor * (LEAST_SHORT + left.get(2)), "/", divisor));
  }

  private static TypedRequest sum(int a, String operator, int b) {
    double value =
        switch (operator) {
          case "+" -> a + b;
          case "-" -> a - b;
          case "*" -> a * b;
          default -> (double) a / b;
        };
    return new TypedRequest(
        Map.of(
            "a",
            Integer.toString(a),
            "o",
            operator,
            "b",
            Integer.toString(b),
            "e",
            a + " " + operator + " " + b),
        reply -> NumbersInText.in(reply).contains(value));
  }

  private static TypedRequest line(String line, boolean upper) {
    String answer = upper ? line.toUpperCase(Locale.ROOT) : line;
    return new TypedRequest(Map.of("e", line), reply -> reply.contains(answer));
  }

  boolean hasOperands() {
    return values.containsKey("o");
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** All of it. */
  String whole() {
    return value("e");
  }

  /** The same without blanks. */
  String tight() {
    return hasOperands() ? value("a") + value("o") + value("b") : whole();
  }
}
