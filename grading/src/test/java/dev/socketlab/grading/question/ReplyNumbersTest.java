package dev.socketlab.grading.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.TextDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyNumbersTest {

  private static ReadResult heard(String text) {
    return new ReadResult(
        text.getBytes(StandardCharsets.UTF_8),
        TextDecoder.PLAIN,
        ReadResult.Ending.OPEN,
        Stillness.End.CAME);
  }

  private static boolean answered(String expression, double value, String reply) {
    return ReplyNumbers.question(expression, value).answered().test(heard(reply));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3\n",
        "3.0\r\n",
        "3.000000",
        "3.0000001",
        "3e0",
        "Result = 3\n",
        "result=3",
        "The answer is 3.\n",
        "> 3",
        "2 + 1 = 3\n",
        "Answer to 2 + 1: 3.0\n",
        "[12:30:45] 3\n",
        "to 127.0.0.1:40123: 3\n",
        "Welcome!\n3\n"
      })
  void valueIsFoundWhateverWordsAreAroundIt(String reply) {
    assertThat(answered("2 + 1", 3, reply)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-7", "Result: -7.0\n", "\u22127", "value=-7", "(-7)"})
  void valueBelowZeroIsFound(String reply) {
    assertThat(answered("3 - 10", -7, reply)).isTrue();
    assertThat(answered("3 + 4", 7, reply)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "13", "3.1", "30", "x3", "v3.5", "3rd", "0.3", "-3", "error"})
  void anotherNumberOrNoneIsNoAnswer(String reply) {
    assertThat(answered("2 + 1", 3, reply)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 * 1\n", "cannot read \"3 * 1\"", "3 * 1 = ?", "3 * 1 3 * 1"})
  void operandsOfTheEchoedExpressionDoNotCount(String reply) {
    assertThat(answered("3 * 1", 3, reply)).isFalse();
  }

  @Test
  void singlePrecisionIsExactEnough() {
    assertThat(answered("1000000 / 7", 1_000_000 / 7.0, "142857.15")).isTrue();
    assertThat(answered("1000000 / 7", 1_000_000 / 7.0, "142857")).isTrue();
    assertThat(answered("1000000 / 7", 1_000_000 / 7.0, "142850")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3\n", " 3.5 ", "-7\r\n", "2 + = 3"})
  void onlyAValueIsAValue(String reply) {
    assertThat(ReplyNumbers.in(heard(reply), "2 + =").onlyValue()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "error\n",
        "error: column 4: a number is missing\n",
        "Error 400",
        "syntax error at 3",
        "2 +\n     ^ here (position 3)\n",
        "division by 0",
        "NaN",
        "Infinity",
        "12:30"
      })
  void errorLineIsNoValueThoughItHoldsNumbers(String reply) {
    assertThat(ReplyNumbers.in(heard(reply), "2 +").onlyValue()).isFalse();
  }

  @Test
  void valuesAreShownAsPeopleWriteThem() {
    assertThat(ReplyNumbers.plain(3)).isEqualTo("3");
    assertThat(ReplyNumbers.plain(-12.5)).isEqualTo("-12.5");
  }
}
