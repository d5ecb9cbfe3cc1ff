package dev.socketlab.grading.generate;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/** An expression as it was made: what belongs together is together, so its value is plain. */
public sealed interface ExpressionTree {

  /** Quotients as mathematics has them. */
  DoubleBinaryOperator EXACT = (left, right) -> left / right;

  /** As in C and Java: -5 / 2 is -2. */
  DoubleBinaryOperator CUT = (left, right) -> cut(left / right);

  /** As in Python: -5 / 2 is -3. */
  DoubleBinaryOperator ROUNDED_DOWN = (left, right) -> Math.floor(left / right);

  double MOST = 99_999;

  record Numeral(double value) implements ExpressionTree {}

  /** A sign in front. */
  record Negative(ExpressionTree operand) implements ExpressionTree {}

  record Binary(ExpressionTree left, Operator operator, ExpressionTree right)
      implements ExpressionTree {}

  /** Parentheses that the rules do not ask for. */
  record Group(ExpressionTree inner) implements ExpressionTree {}

  /** Its value, where quotients are taken so. */
  default double value(DoubleBinaryOperator quotient) {
    if (this instanceof Numeral number) {
      return number.value;
    }
    if (this instanceof Negative negative) {
      // Not by the operator -, which would make a zero below zero.
      return 0 - negative.operand.value(quotient);
    }
    if (this instanceof Binary binary) {
      return binary.operator.apply(
          binary.left.value(quotient), binary.right.value(quotient), quotient);
    }
    return ((Group) this).inner.value(quotient);
  }

  static double cut(double value) {
    return value < 0 ? Math.ceil(value) : Math.floor(value);
  }

  default double value() {
    return value(EXACT);
  }

  /** What it is directly made of. */
  default List<ExpressionTree> operands() {
    if (this instanceof Negative negative) {
      return List.of(negative.operand);
    }
    if (this instanceof Binary binary) {
      return List.of(binary.left, binary.right);
    }
    return this instanceof Group group ? List.of(group.inner) : List.of();
  }

  /** The same with other operands. */
  default ExpressionTree with(List<ExpressionTree> operands) {
    if (this instanceof Negative) {
      return new Negative(operands.get(0));
    }
    if (this instanceof Binary binary) {
      return new Binary(operands.get(0), binary.operator, operands.get(1));
    }
    return this instanceof Group ? new Group(operands.get(0)) : this;
  }

  /** It and all that it is made of. */
  default Stream<ExpressionTree> parts() {
    return Stream.concat(Stream.of(this), operands().stream().flatMap(ExpressionTree::parts));
  }

  /**
   * Whether all values on the way are halves of moderate size. Such values are exact in every
   * floating-point format, and as exact when printed with six digits or two decimals.
   */
  default boolean tame() {
    return parts()
        .mapToDouble(ExpressionTree::value)
        .allMatch(value -> Math.abs(value) <= MOST && value * 2 == Math.rint(value * 2));
  }

  default String text(ExpressionBlanks blanks) {
    return InfixExpression.of(this).text(blanks);
  }
}
