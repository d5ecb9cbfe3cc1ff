package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionTest {

  private static final String LINE = "614 + 421";

  private static Reaction to(Topic topic, String greeting, String reply) {
    return Reaction.of(topic, greeting, LINE, reply.getBytes(StandardCharsets.UTF_8));
  }

  private static Reaction to(String reply) {
    return to(Topic.SUMS, "", reply);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "Result: 614421\n",
        "614 + 421 = 193",
        "0.00\0\0\0\0",
        "The answer is 12\nEnter an expression: ",
        "614 + 421",
        "you said 614+421\n",
        "Number of vowels: 3",
      })
  void aValueOrTheMessageItselfIsAWrongAnswer(String reply) {
    assertThat(to(reply)).isEqualTo(Reaction.UNDERSTOOD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INV_CMD",
        "INSUF_ARGS",
        "Error 400",
        "error: I do not understand \"614 + 421\"\n",
        "NACK\tUNKNOWN request for 614",
        "Try Again",
        "Usage: ADD <a> <b>",
        "Enter operand 2: ",
        "Please choose:\n1) add\n2) subtract\n",
        "None",
        "Hello from the server\n",
        "614",
        "\u0000\u0000\u0000\u0007",
        "\u0007\u0000\u0000\u0000",
        "operación inválida 3",
        "Ungültige Eingabe 2",
        "неверный запрос 1",
      })
  void aRejectionAPromptOrUnclearWordsShowThatTheFormWasNotFound(String reply) {
    assertThat(to(reply)).isEqualTo(Reaction.NOT_UNDERSTOOD);
  }

  @Test
  void nothingShowsNothing() {
    assertThat(to("")).isEqualTo(Reaction.NOTHING);
    assertThat(to("\n")).isEqualTo(Reaction.NOTHING);
  }

  @Test
  void theGreetingIsNoReply() {
    assertThat(to(Topic.SUMS, "Calculator 2000\n> ", "Calculator 2000\n0\n> "))
        .isEqualTo(Reaction.UNDERSTOOD);
    assertThat(to(Topic.SUMS, "Calculator 2000\n> ", "Calculator 2000\n> "))
        .isEqualTo(Reaction.NOT_UNDERSTOOD);
  }

  @ParameterizedTest
  @CsvSource({"something else, UNDERSTOOD", "unknown command, NOT_UNDERSTOOD"})
  void anEchoIsToReturnWhateverItIsSent(String reply, Reaction reaction) {
    assertThat(to(Topic.ECHO, "", reply)).isEqualTo(reaction);
  }
}
