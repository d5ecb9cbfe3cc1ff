package dev.socketlab.grading.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

  private static <T> T smallest(Shrinkable<T> failing, int tries, Predicate<T> fails) {
    Shrinker<T> search = new Shrinker<>(failing, tries);
    Optional<T> simpler = search.next();
    while (simpler.isPresent()) {
      if (fails.test(simpler.get())) {
        search.fails();
      }
      simpler = search.next();
    }
    return search.found();
  }

  private static ExpressionTree fromTheRight(Expression expression) {
    return Misreading.FROM_THE_RIGHT.read(InfixExpression.of(expression.tree()));
  }

  @Test
  void differenceFromTheRightShrinksToItsSmallestForm() {
    Predicate<Expression> fails =
        expression -> expression.value() != fromTheRight(expression).value();
    List<String> found =
        Expressions.any(300, true, new Random(1)).stream()
            .filter(drawn -> fails.test(drawn.value()))
            .map(drawn -> smallest(drawn, 60, fails).text())
            .toList();

    assertThat(found)
        .hasSizeGreaterThan(30)
        .allMatch(text -> text.replaceAll("[^-+*/]", "").length() <= 3)
        .contains("2-3-4");
  }

  @Test
  void listsShrinkToTheFailingElement() {
    Arbitrary<List<Integer>> lists =
        Arbitraries.integers().between(0, 1_000).list().ofMinSize(1).ofMaxSize(30);
    Shrinkable<List<Integer>> failing =
        ArbitrarySampler.some(50, lists, new Random(7)).stream()
            .filter(drawn -> drawn.value().stream().anyMatch(i -> i > 500))
            .findFirst()
            .orElseThrow();

    assertThat(smallest(failing, 200, list -> list.stream().anyMatch(i -> i > 500)))
        .containsExactly(501);
  }

  @Test
  void triesAreLimitedAndNeverRepeated() {
    Shrinkable<Expression> failing = Expressions.any(1, true, new Random(3)).get(0);
    Shrinker<Expression> search = new Shrinker<>(failing, 5);

    List<Expression> offered =
        java.util.stream.Stream.generate(search::next)
            .takeWhile(Optional::isPresent)
            .map(Optional::orElseThrow)
            .toList();

    assertThat(offered).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
    assertThat(search.found()).isEqualTo(failing.value());
  }
}
