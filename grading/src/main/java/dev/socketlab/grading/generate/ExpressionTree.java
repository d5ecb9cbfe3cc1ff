package dev.socketlab.grading.generate;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/** An expression as it was constructed, with its grouping, so its value is known. */
public sealed interface ExpressionTree {

  /** Exact quotients. */
  DoubleBinaryOperator EXACT = (left, right) -> left / right;

  /** As in C and Java: -5 / 2 is -2. */
  DoubleBinaryOperator CUT = (left, right) -> cut(left / right);

  /** As in Python: -5 / 2 is -3. */
  DoubleBinaryOperator ROUNDED_DOWN = (left, right) -> Math.floor(left / right);

  double MOST = 99_999;

  record Numeral(double value) implements ExpressionTree {}

  /** With a minus sign in front. */
  record Negative(ExpressionTree operand) implements ExpressionTree {}

  record Binary(ExpressionTree left, Operator operator, ExpressionTree right)
      implements ExpressionTree {}

  /** Parentheses that the rules do not require. */
  record Group(ExpressionTree inner) implements ExpressionTree {}

  /** Its value with quotients computed like this. */
  default double value(DoubleBinaryOperator quotient) {
    if (this instanceof Numeral number) {
      return number.value;
    }
    if (this instanceof Negative negative) {
      // Subtracted, since negating would turn 0 into -0.
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

  /** Its direct operands. */
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

  /** It and all its parts. */
  default Stream<ExpressionTree> parts() {
    return Stream.concat(Stream.of(this), operands().stream().flatMap(ExpressionTree::parts));
  }

  /**
   * Whether all intermediate values are multiples of a half and of moderate size. They are exact in
   * every floating-point format, and when printed with six digits or two decimals.
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
