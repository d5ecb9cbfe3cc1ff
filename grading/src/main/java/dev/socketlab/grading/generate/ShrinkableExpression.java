package dev.socketlab.grading.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * Simplifies an expression: one of its parts, fewer parentheses and signs, smaller numbers. jqwik
 * would draw the parts anew; here what is left stays unchanged.
 */
record ShrinkableExpression(Expression value) implements Shrinkable<Expression> {

  /** An integer below this is simple enough. */
  private static final int SMALL = 10;

  @Override
  public Stream<Shrinkable<Expression>> shrink() {
    ExpressionTree tree = value.tree();
    Stream<Expression> blanks =
        Stream.of(ExpressionBlanks.NONE, ExpressionBlanks.ONE)
            .filter(fewer -> fewer.compareTo(value.blanks()) < 0)
            .map(fewer -> new Expression(tree, fewer));
    Stream<Expression> trees =
        Stream.concat(
                Stream.concat(tree.operands().stream(), Stream.of(numbered(tree), cut(tree))),
                simpler(tree))
            .filter(ExpressionTree::tame)
            .map(simpler -> new Expression(simpler, value.blanks()));
    return Stream.concat(trees, blanks)
        .filter(simpler -> !simpler.equals(value))
        .map(ShrinkableExpression::new);
  }

  private static Stream<ExpressionTree> simpler(ExpressionTree tree) {
    return Stream.concat(
        Stream.concat(tree.operands().stream(), withSimplerOperand(tree)), smaller(tree));
  }

  private static Stream<ExpressionTree> withSimplerOperand(ExpressionTree tree) {
    List<ExpressionTree> operands = tree.operands();
    return Stream.iterate(0, i -> i < operands.size(), i -> i + 1)
        .flatMap(
            i ->
                simpler(operands.get(i))
                    .map(
                        simpler -> {
                          List<ExpressionTree> others = new ArrayList<>(operands);
                          others.set(i, simpler);
                          return tree.with(others);
                        }));
  }

  private static Stream<ExpressionTree> smaller(ExpressionTree tree) {
    if (!(tree instanceof ExpressionTree.Numeral number)) {
      return Stream.empty();
    }
    double value = number.value();
    if (value < SMALL && value == Math.rint(value)) {
      return Stream.empty();
    }
    return DoubleStream.of(2, 10, Math.rint(value / 2), Math.floor(value))
        .filter(less -> less >= 2 && less < value)
        .mapToObj(ExpressionTree.Numeral::new);
  }

  /** The same with 2, 3, 4 … as its numbers: the simplest there are. */
  private static ExpressionTree numbered(ExpressionTree tree) {
    return numbered(tree, new double[] {2});
  }

  private static ExpressionTree numbered(ExpressionTree tree, double[] next) {
    return tree instanceof ExpressionTree.Numeral
        ? new ExpressionTree.Numeral(next[0]++)
        : tree.with(tree.operands().stream().map(operand -> numbered(operand, next)).toList());
  }

  private static ExpressionTree cut(ExpressionTree tree) {
    return tree instanceof ExpressionTree.Numeral number
        ? new ExpressionTree.Numeral(Math.floor(number.value()))
        : tree.with(tree.operands().stream().map(ShrinkableExpression::cut).toList());
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(value.tree().parts().count(), value.text().length());
  }
}
