package dev.socketlab.grading.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTest {

  private static Set<Object> drawn(Draw draw) {
    Random random = new Random(5);
    return Stream.generate(() -> draw.value(random)).limit(300).collect(Collectors.toSet());
  }

  @Test
  void rangeIncludesBothEnds() {
    assertThat(drawn(Draw.of("-1..2"))).containsExactlyInAnyOrder(-1L, 0L, 1L, 2L);
  }

  @Test
  void listOffersItsValues() {
    assertThat(drawn(Draw.oneOf(List.of("red", 3)))).containsExactlyInAnyOrder("red", 3);
  }

  @Test
  void wordsDiffer() {
    assertThat(drawn(Draw.of("word")))
        .hasSizeGreaterThan(290)
        .allSatisfy(word -> assertThat((String) word).matches("[a-z]{8}"));
  }

  @Test
  void sameSeedDrawsTheSame() {
    assertThat(drawn(Draw.of("1..1000000"))).isEqualTo(drawn(Draw.of("1..1000000")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "1..", "5..1", "1-9", ""})
  void nothingElseIsADraw(String text) {
    assertThatThrownBy(() -> Draw.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\"");
  }
}
