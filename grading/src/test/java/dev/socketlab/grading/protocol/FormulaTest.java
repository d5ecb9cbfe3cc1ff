package dev.socketlab.grading.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  private static final Map<String, Object> VALUES =
      Map.of("a", 7L, "b", 2L, "word", "grün", "reply", "> higher");

  @ParameterizedTest
  @CsvSource({
    "a + b, 9",
    "a / b, 3",
    "a % b, 1",
    "(a + b) * 2, 18",
    "word.toUpperCase(), GRÜN",
    "word.length(), 4",
    "reply.startsWith('>') ? a + 1 : b, 8",
  })
  void valueIsComputed(String text, String value) {
    assertThat(Formula.of(text).value(VALUES)).asString().isEqualTo(value);
  }

  @Test
  void textMayHoldLineEnds() {
    Map<String, Object> reply = Map.of("reply", "a\r\nb");

    assertThat(Formula.of("reply == 'a\r\nb'").holds(reply)).isTrue();
    assertThat(Formula.of("reply == 'a\\r\\nb'").holds(reply)).isTrue();
    assertThat(Formula.of("reply == 'ab'\n|| reply.length() == 4").holds(reply)).isTrue();
  }

  @Test
  void itKnowsWhatItNeeds() {
    assertThat(Formula.of("reply.startsWith('+') && low < high").names())
        .containsExactlyInAnyOrder("reply", "low", "high");
  }

  @Test
  void whatHasNoValueDoesNotHold() {
    assertThat(Formula.of("number > 3").holds(Map.of())).isFalse();
    assertThat(Formula.of("a > 3").holds(VALUES)).isTrue();
    assertThat(Formula.of("a").holds(VALUES)).as("no yes or no").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a +", "", "a b", "((a)", "while (true) a", "for (x : 1..9) x"})
  void whatIsNoExpressionIsRejected(String text) {
    assertThatThrownBy(() -> Formula.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"" + text + "\" is not an expression");
  }

  /** An assignment comes from a teacher, but also from a colleague's web page. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "word.getClass().forName('java.lang.Runtime')",
        "new('java.io.File', '/etc/passwd')",
        "''.class.forName('java.lang.System').exit(3)",
        "a = 3",
        "var x = 3",
      })
  void itReachesNothingButTextAndNumbers(String text) {
    assertThatThrownBy(() -> Formula.of(text).value(VALUES))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
