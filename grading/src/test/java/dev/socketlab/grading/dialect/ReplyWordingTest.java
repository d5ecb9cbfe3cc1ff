package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyWordingTest {

  private static AnsweredSample answered(String reply, double value) {
    return AnsweredSample.in(
            reply.getBytes(StandardCharsets.UTF_8), SampleRequest.number("", value))
        .orElseThrow();
  }

  private static ReplyWording learned(String first, double one, String second, double other) {
    return ReplyWording.of(answered(first, one), answered(second, other));
  }

  @ParameterizedTest
  @CsvSource({
    "Result: 579, Result: 46, Result:",
    "[12:30:45] sum is 579., [12:31:02] sum is 46., sum is",
    "579, 46, ''"
  })
  void wordsInBothRepliesAreConstant(String first, String second, String before) {
    assertThat(learned(first, 579, second, 46).before().strip()).endsWith(before);
  }

  @Test
  void replyIsCompleteWithTheUsualEnd() {
    ReplyWording prompt = learned("579\n> ", 579, "46\n> ", 46);

    assertThat(prompt.isWhole("12\n> ")).isTrue();
    assertThat(prompt.isWhole("12\n")).isFalse();
  }

  @Test
  void replyWithoutAnEndIsCompleteWithItsNumber() {
    ReplyWording bare = learned("579.0", 579, "46.0", 46);

    assertThat(bare.isWhole("12.0")).isTrue();
    assertThat(bare.isWhole("12")).isFalse();
    assertThat(bare.isWhole("12.")).isFalse();
  }

  @Test
  void numberInAPromptIsNotTheAnswer() {
    ReplyWording menu = learned("579\n1) add 2) leave: ", 579, "46\n1) add 2) leave: ", 46);

    assertThat(NumbersInText.in(menu.without("7\n1) add 2) leave: "))).containsExactly(7.0);
  }

  @Test
  void promptMayFollowTheAnswerDirectly() {
    ReplyWording glued = learned("579Next: ", 579, "46Next: ", 46);

    assertThat(NumbersInText.in(glued.without("7Next: "))).containsExactly(7.0);
  }

  @ParameterizedTest
  @CsvSource({"8 / 2 = 4, 4", "2-3-4=-5, -5", "(1 + 2) * 3 = 9, 9", "x = 4, 4", "4 = ok, 4"})
  void repeatedExpressionIsNotTheAnswer(String reply, double value) {
    assertThat(NumbersInText.in(reply)).containsExactly(value);
  }

  @Test
  void coloursAndPaddingAreRemoved() {
    byte[] reply = "\u001b[1;32m46\u001b[0m\0\0579".getBytes(StandardCharsets.UTF_8);

    assertThat(ReadableText.of(reply)).isEqualTo("46");
  }
}
