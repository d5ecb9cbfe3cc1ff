package dev.socketlab.grading.generate;

import dev.socketlab.grading.generate.ExpressionTree.Binary;
import dev.socketlab.grading.generate.ExpressionTree.Group;
import dev.socketlab.grading.generate.ExpressionTree.Negative;
import dev.socketlab.grading.generate.ExpressionTree.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;

/** Draws expressions for requests: one of each kind, and any number of random ones. */
public final class Expressions {

  private static final int LEAST_NUMBERS = 2;
  private static final int MOST_NUMBERS = 6;

  /** How deep operators are nested at most. */
  private static final int DEPTH = 3;

  private Expressions() {}

  /**
   * One of each kind, with fresh operands; a wrong rule gives a value that differs from the right
   * one.
   *
   * @param decimals whether a number may have a fraction
   */
  public static List<Shrinkable<Expression>> kinds(boolean decimals, Random random) {
    Numeral a = new Numeral(30 + random.nextInt(60));
    Numeral b = new Numeral(3 + random.nextInt(9));
    Numeral c = new Numeral(2 + random.nextInt(7));
    Numeral d = new Numeral(12 + random.nextInt(9));
    Numeral half = new Numeral(d.value() + 0.5);
    Numeral odd = new Numeral(2 * d.value() + 1);
    Numeral product = new Numeral(b.value() * c.value());
    Numeral longer = new Numeral(d.value() * product.value());
    List<Expression> kinds =
        new ArrayList<>(
            List.of(
                spaced(plus(a, times(b, c))),
                spaced(minus(a, over(product, c))),
                spaced(minus(minus(a, b), c)),
                spaced(over(over(longer, b), c)),
                spaced(times(plus(a, b), c)),
                spaced(new Group(times(minus(a, plus(b, c)), d))),
                spaced(plus(new Negative(a), b)),
                spaced(times(a, new Negative(b))),
                spaced(over(odd, new Numeral(2))),
                new Expression(minus(plus(a, times(b, c)), d), ExpressionBlanks.NONE),
                new Expression(times(a, minus(b, c)), ExpressionBlanks.MANY)));
    if (decimals) {
      kinds.add(spaced(plus(half, a)));
    }
    return kinds.stream().<Shrinkable<Expression>>map(ShrinkableExpression::new).toList();
  }

  private static Expression spaced(ExpressionTree tree) {
    return new Expression(tree, ExpressionBlanks.ONE);
  }

  private static ExpressionTree plus(ExpressionTree left, ExpressionTree right) {
    return new Binary(left, Operator.PLUS, right);
  }

  private static ExpressionTree minus(ExpressionTree left, ExpressionTree right) {
    return new Binary(left, Operator.MINUS, right);
  }

  private static ExpressionTree times(ExpressionTree left, ExpressionTree right) {
    return new Binary(left, Operator.TIMES, right);
  }

  private static ExpressionTree over(ExpressionTree left, ExpressionTree right) {
    return new Binary(left, Operator.DIVIDED_BY, right);
  }

  /**
   * Any expression of moderate size.
   *
   * @param decimals whether a number may have a fraction
   */
  public static List<Shrinkable<Expression>> any(int count, boolean decimals, Random random) {
    Arbitrary<ExpressionTree> trees =
        tree(DEPTH, number(decimals))
            .filter(
                tree -> {
                  long numbers = tree.parts().filter(Numeral.class::isInstance).count();
                  return numbers >= LEAST_NUMBERS && numbers <= MOST_NUMBERS && tree.tame();
                });
    Arbitrary<Expression> expressions =
        Combinators.combine(trees, Arbitraries.of(ExpressionBlanks.class)).as(Expression::new);
    return ArbitrarySampler.some(count, expressions, random).stream()
        .<Shrinkable<Expression>>map(drawn -> new ShrinkableExpression(drawn.value()))
        .toList();
  }

  private static Arbitrary<ExpressionTree> number(boolean decimals) {
    Arbitrary<ExpressionTree> integer = Arbitraries.integers().between(2, 99).map(Numeral::new);
    Arbitrary<ExpressionTree> half =
        Arbitraries.integers().between(2, 30).map(i -> new Numeral(i + 0.5));
    return decimals ? Arbitraries.frequencyOf(Tuple.of(7, integer), Tuple.of(1, half)) : integer;
  }

  private static Arbitrary<ExpressionTree> tree(int depth, Arbitrary<ExpressionTree> number) {
    if (depth == 0) {
      return number;
    }
    Arbitrary<ExpressionTree> part = tree(depth - 1, number);
    return Arbitraries.frequencyOf(
        Tuple.of(3, number),
        Tuple.of(1, part.map(Expressions::negative)),
        Tuple.of(1, part.map(Expressions::group)),
        Tuple.of(1, quotient()),
        Tuple.of(
            6,
            Combinators.combine(
                    part, Arbitraries.of(Operator.PLUS, Operator.MINUS, Operator.TIMES), part)
                .as(Binary::new)),
        Tuple.of(1, Combinators.combine(quotient(), part).as(Expressions::minus)));
  }

  /** One sign at most: no program has to accept more. */
  private static ExpressionTree negative(ExpressionTree tree) {
    return tree instanceof Negative ? tree : new Negative(tree);
  }

  private static ExpressionTree group(ExpressionTree tree) {
    return tree instanceof Group || tree instanceof Numeral ? tree : new Group(tree);
  }

  /** Drawn from its value, since few pairs of numbers have a simple quotient. */
  private static Arbitrary<ExpressionTree> quotient() {
    Arbitrary<Integer> small = Arbitraries.integers().between(2, 9);
    return Combinators.combine(small, small, small, Arbitraries.integers().between(0, 3))
        .as(
            (a, b, c, shape) ->
                switch (shape) {
                  case 0 -> over(over(new Numeral(a * b * c), new Numeral(b)), new Numeral(c));
                  case 1 -> times(over(new Numeral(a * b), new Numeral(b)), new Numeral(c));
                  case 2 -> over(new Numeral(a * (b + c)), plus(new Numeral(b), new Numeral(c)));
                  default -> over(new Numeral(2 * a + 1), new Numeral(2));
                });
  }
}
