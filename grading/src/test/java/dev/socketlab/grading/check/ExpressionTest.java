package dev.socketlab.grading.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.socketlab.common.calc.CalcService;
import dev.socketlab.common.service.Message;
import dev.socketlab.common.service.Reply;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpressionTest {

  private static final int DRAWS = 500;

  private static Stream<Expression> drawn() {
    return Stream.iterate(0, seed -> seed < DRAWS, seed -> seed + 1)
        .flatMap(seed -> Expression.draw(new Random(seed)).stream());
  }

  @Test
  void valuesAreThoseOfTheReferenceServers() {
    CalcService reference = new CalcService();
    assertThat(drawn())
        .allSatisfy(
            expression -> {
              Reply reply = new Reply();
              reference.answer(Message.of(expression.text()), reply);
              assertThat(Double.parseDouble(reply.text()))
                  .as(expression.text())
                  .isCloseTo(expression.value(), within(1e-9));
            });
  }

  @Test
  void sameSeedDrawsTheSame() {
    List<Expression> first = Expression.draw(new Random(42));

    assertThat(Expression.draw(new Random(42))).isEqualTo(first);
    assertThat(Expression.draw(new Random(43))).isNotEqualTo(first);
  }

  @Test
  void eachKindIsDrawnOnce() {
    assertThat(Expression.draw(new Random(1)))
        .extracting(Expression::kind)
        .doesNotHaveDuplicates()
        .contains("precedence of *", "- from left to right", "nested parentheses", "decimals");
  }
}
