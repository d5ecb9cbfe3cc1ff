package dev.socketlab.grading.question;

import dev.socketlab.grading.dialect.NumbersInText;
import dev.socketlab.grading.wire.ReadResult;
import java.util.List;

/** Finds values in replies, whatever words are around them: {@code 3}, {@code Result = 3.0}. */
public final class ReplyNumbers {

  /** Programs compute in binary, some with single precision, and print six digits or more. */
  private static final double TOLERANCE = 1e-5;

  private ReplyNumbers() {}

  public static Question question(String expression, double value) {
    return new Question(expression, plain(value), heard -> in(heard, expression).contains(value));
  }

  /** A value as people write it. */
  public static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** The numbers of a reply; an echo of the expression itself does not count. */
  public static Values in(ReadResult heard, String expression) {
    String text = withoutEcho(heard.text(), expression);
    return new Values(text, NumbersInText.in(text));
  }

  /** A lone number may be its own value. */
  private static String withoutEcho(String reply, String expression) {
    return expression.matches("[\\s\\d.()]*")
        ? reply
        : reply.replace(expression, " ").replace(expression.replace(" ", "") + "=", " ");
  }

  /**
   * The numbers of one reply.
   *
   * @param text the reply without the expression
   */
  public record Values(String text, List<Double> values) {

    public boolean contains(double value) {
      return values.stream()
          .anyMatch(found -> Math.abs(found - value) <= TOLERANCE * Math.max(1, Math.abs(value)));
    }

    /** The words around the numbers, each of which is shown as #. */
    public String form() {
      return NumbersInText.masked(text, "#").strip();
    }

    /** Whether the reply is a value and nothing else, as for a well-formed expression. */
    public boolean onlyValue() {
      return values.size() == 1 && NumbersInText.masked(text, "").isBlank();
    }
  }
}
