package dev.socketlab.common.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.service.Service.Next;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words end a conversation. */
class FarewellWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"bye", "exit", "quit", "BYE", "Exit", "qUIT", "  bye\t", "quit\r", "\tEXIT \r"})
  void aFarewellIsReturnedAndClosesTheConnection(String line) {
    assertThat(Calc.answer(line)).isEqualTo("bye");
    assertThat(Calc.next(line)).isEqualTo(Next.CLOSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"by", "byebye", "bye bye", "bye 1", "quit+1", "/quit", "\u0002ye", "1+1", ""})
  void anythingElseKeepsTheConnection(String line) {
    assertThat(Calc.answer(line)).isNotEqualTo("bye");
    assertThat(Calc.next(line)).isEqualTo(Next.STAY);
  }
}
