package dev.socketlab.grading.question;

import dev.socketlab.grading.generate.Expression;
import dev.socketlab.grading.generate.ExpressionTree;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/** What an assignment takes for a quotient. */
public enum Division {
  /** 5 / 2 is 2.5, and numbers may have a fraction. */
  EXACT,
  /** 5 / 2 may as well be 2; no number has a fraction. Languages cut or round down. */
  INTEGER;

  /** As an assignment writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean decimals() {
    return this == EXACT;
  }

  private Stream<DoubleBinaryOperator> quotients() {
    return switch (this) {
      case EXACT -> Stream.of(ExpressionTree.EXACT);
      case INTEGER ->
          Stream.of(ExpressionTree.EXACT, ExpressionTree.CUT, ExpressionTree.ROUNDED_DOWN);
    };
  }

  /** What is right as the value of this expression, the exact one first. */
  public List<Double> values(Expression expression) {
    return quotients().map(expression::value).filter(Double::isFinite).distinct().toList();
  }

  /** A question whose answer is any of the right values. */
  public Question question(Expression expression) {
    List<Double> values = values(expression);
    String text = expression.text();
    return new Question(
        text,
        String.join(" or ", values.stream().map(ReplyNumbers::plain).toList()),
        heard -> values.stream().anyMatch(ReplyNumbers.in(heard, text)::contains));
  }
}
