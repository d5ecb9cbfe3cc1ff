package dev.socketlab.grading.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.generate.ExpressionTree.Binary;
import dev.socketlab.grading.generate.ExpressionTree.Negative;
import dev.socketlab.grading.generate.ExpressionTree.Numeral;
import org.junit.jupiter.api.Test;

class MisreadingTest {

  private static final ExpressionTree TWO = new Numeral(2);
  private static final ExpressionTree THREE = new Numeral(3);
  private static final ExpressionTree FOUR = new Numeral(4);

  private static ExpressionTree made(ExpressionTree left, Operator operator, ExpressionTree right) {
    return new Binary(left, operator, right);
  }

  private static void assertTaken(ExpressionTree tree, double received, String words) {
    assertThat(Misreading.of(tree, received)).as(tree.text(ExpressionBlanks.NONE)).contains(words);
  }

  @Test
  void differenceFromTheRight() {
    assertTaken(made(made(TWO, Operator.MINUS, THREE), Operator.MINUS, FOUR), 3, "it were 2-(3-4)");
  }

  @Test
  void leftToRightWithoutPrecedence() {
    assertTaken(made(TWO, Operator.PLUS, made(THREE, Operator.TIMES, FOUR)), 20, "it were (2+3)*4");
  }

  @Test
  void rightToLeftWithoutPrecedence() {
    assertTaken(made(made(TWO, Operator.TIMES, THREE), Operator.PLUS, FOUR), 14, "it were 2*(3+4)");
  }

  @Test
  void sumsBeforeProducts() {
    ExpressionTree products = made(made(TWO, Operator.TIMES, THREE), Operator.PLUS, FOUR);
    assertTaken(made(products, Operator.TIMES, THREE), 42, "it were 2*(3+4)*3");
  }

  @Test
  void sumBeforeDifference() {
    ExpressionTree sum = made(made(TWO, Operator.MINUS, THREE), Operator.PLUS, FOUR);
    assertTaken(made(sum, Operator.MINUS, TWO), -7, "it were 2-(3+4)-2");
  }

  @Test
  void parenthesesAreIgnored() {
    assertTaken(made(made(TWO, Operator.PLUS, THREE), Operator.TIMES, FOUR), 14, "it were 2+3*4");
  }

  @Test
  void signIsIgnored() {
    assertTaken(made(TWO, Operator.TIMES, new Negative(THREE)), 6, "it were 2*3");
  }

  @Test
  void signIsAppliedToTheWhole() {
    assertTaken(made(new Negative(TWO), Operator.PLUS, THREE), -5, "it were -(2+3)");
  }

  @Test
  void quotientIsCut() {
    assertTaken(
        made(new Numeral(7), Operator.DIVIDED_BY, TWO), 3, "quotients were cut to integers");
  }

  @Test
  void decimalsAreCut() {
    assertTaken(made(new Numeral(14.5), Operator.PLUS, THREE), 17, "it were 14+3");
  }

  @Test
  void restIsIgnored() {
    assertTaken(made(made(TWO, Operator.MINUS, THREE), Operator.MINUS, FOUR), -1, "it were 2-3");
    assertTaken(made(made(TWO, Operator.MINUS, THREE), Operator.MINUS, FOUR), 2, "it were 2");
  }

  @Test
  void otherWrongValuesAreNotExplained() {
    assertThat(Misreading.of(made(TWO, Operator.PLUS, THREE), 77)).isEmpty();
  }
}
