package dev.socketlab.grading.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * Makes an expression simpler: by one of its parts, by fewer parentheses and signs, by smaller
 * numbers. jqwik would draw the parts anew; here what is left stays as it was.
 */
record SimplerExpression(Expression value) implements Shrinkable<Expression> {

  /** An integer below this is simple enough. */
  private static final int SMALL = 10;

  @Override
  public Stream<Shrinkable<Expression>> shrink() {
    Tree tree = value.tree();
    Stream<Expression> blanks =
        Stream.of(ExpressionBlanks.NONE, ExpressionBlanks.ONE)
            .filter(fewer -> fewer.compareTo(value.blanks()) < 0)
            .map(fewer -> new Expression(tree, fewer));
    Stream<Expression> trees =
        Stream.concat(
                Stream.concat(tree.operands().stream(), Stream.of(numbered(tree), cut(tree))),
                simpler(tree))
            .filter(Tree::tame)
            .map(simpler -> new Expression(simpler, value.blanks()));
    return Stream.concat(trees, blanks)
        .filter(simpler -> !simpler.equals(value))
        .map(SimplerExpression::new);
  }

  private static Stream<Tree> simpler(Tree tree) {
    return Stream.concat(
        Stream.concat(tree.operands().stream(), withSimplerOperand(tree)), smaller(tree));
  }

  private static Stream<Tree> withSimplerOperand(Tree tree) {
    List<Tree> operands = tree.operands();
    return Stream.iterate(0, i -> i < operands.size(), i -> i + 1)
        .flatMap(
            i ->
                simpler(operands.get(i))
                    .map(
                        simpler -> {
                          List<Tree> others = new ArrayList<>(operands);
                          others.set(i, simpler);
                          return tree.with(others);
                        }));
  }

  private static Stream<Tree> smaller(Tree tree) {
    if (!(tree instanceof Tree.Numeral number)) {
      return Stream.empty();
    }
    double value = number.value();
    if (value < SMALL && value == Math.rint(value)) {
      return Stream.empty();
    }
    return DoubleStream.of(2, 10, Math.rint(value / 2), Math.floor(value))
        .filter(less -> less >= 2 && less < value)
        .mapToObj(Tree.Numeral::new);
  }

  /** The same with 2, 3, 4 … for its numbers: the plainest there is. */
  private static Tree numbered(Tree tree) {
    return numbered(tree, new double[] {2});
  }

  private static Tree numbered(Tree tree, double[] next) {
    return tree instanceof Tree.Numeral
        ? new Tree.Numeral(next[0]++)
        : tree.with(tree.operands().stream().map(operand -> numbered(operand, next)).toList());
  }

  private static Tree cut(Tree tree) {
    return tree instanceof Tree.Numeral number
        ? new Tree.Numeral(Math.floor(number.value()))
        : tree.with(tree.operands().stream().map(SimplerExpression::cut).toList());
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(value.tree().parts().count(), value.text().length());
  }
}
