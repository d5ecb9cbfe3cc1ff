package dev.socketlab.grading.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

  @Test
  void questionThatIsShownIsAnswered() {
    Answers answers = Answers.byQuestion(List.of());

    assertThat(answers.next(0, "Welcome\nPort number: ")).hasValue("{port}");
    assertThat(answers.next(1, "Enter server IP: ")).hasValue("{host}");
    assertThat(answers.next(2, "How many clients? ")).hasValue("5");
  }

  @Test
  void questionThatIsNotShownIsTakenFromTheSource() {
    Answers answers = Answers.byQuestion(List.of("Host: ", "Port: "));

    assertThat(answers.next(0, "")).hasValue("{host}");
    assertThat(answers.next(1, "")).hasValue("{port}");
  }

  @Test
  void unknownQuestionGetsThePortFirst() {
    Answers answers = Answers.byQuestion(List.of());

    assertThat(answers.next(0, "")).hasValue("{port}");
    assertThat(answers.next(1, "")).hasValue("");
  }

  @Test
  void programThatAsksForEverIsLeftAlone() {
    assertThat(Answers.byQuestion(List.of()).next(Answers.MOST, "again: ")).isEmpty();
    assertThat(Answers.defaults().next(Answers.MOST, "again: ")).isEmpty();
  }
}
