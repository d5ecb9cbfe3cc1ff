package dev.socketlab.grading.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.socketlab.common.calc.CalcService;
import dev.socketlab.common.service.Message;
import dev.socketlab.common.service.Reply;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class ExpressionsTest {

  private static List<Expression> values(List<Shrinkable<Expression>> drawn) {
    return drawn.stream().map(Shrinkable::value).toList();
  }

  private static List<Expression> any(int count, boolean decimals, long seed) {
    return values(Expressions.any(count, decimals, new Random(seed)));
  }

  private static List<Expression> kinds(long seed) {
    return values(Expressions.kinds(true, new Random(seed)));
  }

  private static void assertReferenceAgrees(Expression expression) {
    Reply reply = new Reply();
    new CalcService().answer(Message.of(expression.text()), reply);
    assertThat(Double.parseDouble(reply.text()))
        .as(expression.text())
        .isCloseTo(expression.value(), within(1e-9));
  }

  @Test
  void referenceServersAgreeOnValues() {
    assertThat(any(2_000, true, 1)).allSatisfy(ExpressionsTest::assertReferenceAgrees);
    assertThat(IntStream.range(0, 300).boxed().flatMap(seed -> kinds(seed).stream()))
        .allSatisfy(ExpressionsTest::assertReferenceAgrees);
  }

  @Test
  void simplerExpressionsHaveTheRightValue() {
    Stream<Expression> simpler =
        Expressions.any(100, true, new Random(2)).stream()
            .flatMap(Shrinkable::shrink)
            .map(Shrinkable::value);

    assertThat(simpler).hasSizeGreaterThan(500).allSatisfy(ExpressionsTest::assertReferenceAgrees);
  }

  @Test
  void sameSeedDrawsTheSame() {
    assertThat(any(50, true, 42)).isEqualTo(any(50, true, 42)).isNotEqualTo(any(50, true, 43));
    assertThat(kinds(42)).isEqualTo(kinds(42)).isNotEqualTo(kinds(43));
  }

  @Test
  void eachRuleOfArithmeticIsTested() {
    String texts = String.join("\n", any(100, true, 3).stream().map(Expression::text).toList());

    assertThat(texts.lines())
        .anyMatch(text -> text.matches(".*\\d/\\d+/\\d.*"))
        .anyMatch(text -> text.matches(".*\\d ?- ?\\d+ ?- ?\\d.*"))
        .anyMatch(text -> text.matches(".*[+-] ?\\d+ ?\\* ?\\d.*"))
        .anyMatch(text -> text.matches(".*\\* ?-.*"))
        .anyMatch(text -> text.startsWith("-"))
        .anyMatch(text -> text.matches(".*-\\(.*"))
        .anyMatch(text -> text.matches(".*\\([^)]*\\(.*"))
        .anyMatch(text -> text.contains(".5"))
        .anyMatch(text -> text.startsWith("  "))
        .noneMatch(text -> text.replace(" ", "").matches(".*[-+]-.*"));
  }

  @Test
  void allIntermediateValuesAreHalves() {
    assertThat(any(500, true, 4)).allMatch(expression -> expression.tree().tame());
  }

  @Test
  void withIntegerQuotientsNoNumberHasAFraction() {
    assertThat(any(200, false, 5))
        .extracting(Expression::text)
        .noneMatch(text -> text.contains("."));
    assertThat(values(Expressions.kinds(false, new Random(5))))
        .extracting(Expression::text)
        .noneMatch(text -> text.contains("."));
  }
}
