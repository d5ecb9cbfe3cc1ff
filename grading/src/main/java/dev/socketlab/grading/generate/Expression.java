package dev.socketlab.grading.generate;

import java.util.function.DoubleBinaryOperator;

/** An expression whose value is known from its construction: no parser has to be trusted. */
public record Expression(ExpressionTree tree, ExpressionBlanks blanks) {

  public String text() {
    return tree.text(blanks);
  }

  public double value() {
    return tree.value();
  }

  public double value(DoubleBinaryOperator quotient) {
    return tree.value(quotient);
  }
}
