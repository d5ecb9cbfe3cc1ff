package dev.socketlab.grading.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromptAnswersTest {

  @Test
  void shownQuestionIsAnswered() {
    PromptAnswers answers = PromptAnswers.byQuestion(List.of());

    assertThat(answers.next(0, "Welcome\nPort number: ")).hasValue("{port}");
    assertThat(answers.next(1, "Enter server IP: ")).hasValue("{host}");
    assertThat(answers.next(2, "How many clients? ")).hasValue("5");
  }

  @Test
  void hiddenQuestionIsTakenFromTheSource() {
    PromptAnswers answers = PromptAnswers.byQuestion(List.of("Host: ", "Port: "));

    assertThat(answers.next(0, "")).hasValue("{host}");
    assertThat(answers.next(1, "")).hasValue("{port}");
  }

  @Test
  void unknownQuestionGetsThePortFirst() {
    PromptAnswers answers = PromptAnswers.byQuestion(List.of());

    assertThat(answers.next(0, "")).hasValue("{port}");
    assertThat(answers.next(1, "")).hasValue("");
  }

  @Test
  void programThatAsksForeverIsGivenUpOn() {
    assertThat(PromptAnswers.byQuestion(List.of()).next(PromptAnswers.MOST, "again: ")).isEmpty();
    assertThat(PromptAnswers.defaults().next(PromptAnswers.MOST, "again: ")).isEmpty();
  }
}
