package dev.socketlab.common.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoUntilEmptyTest {

  @ParameterizedTest
  @CsvSource({
    "'~', '', true", // ~ is CR LF, $ is LF, ^ is CR alone
    "'$', '', true",
    "'a$$b', 'a$', true",
    "'a~~b', 'a~', true",
    "'a$b~', 'a$b~', false",
    "'^a$', '^a$', false",
    "'^^$a', '^^$a', false",
    "'a^$^$', 'a^$', true",
    "'a', 'a', false",
  })
  void itEndsAtAnEmptyLineHoweverTheBytesAreCut(String said, String heard, boolean over) {
    String bytes = bytes(said);
    for (int cut = 0; cut <= bytes.length(); cut++) {
      EchoUntilEmpty echo = new EchoUntilEmpty();
      Reply reply = new Reply();
      Service.Next next = echo.answer(Message.of(bytes.substring(0, cut)), reply);
      if (next == Service.Next.STAY) {
        next = echo.answer(Message.of(bytes.substring(cut)), reply);
      }
      assertThat(reply.text()).as("cut at %d", cut).isEqualTo(bytes(heard));
      assertThat(next == Service.Next.CLOSE).as("over, cut at %d", cut).isEqualTo(over);
    }
  }

  private static String bytes(String text) {
    return text.replace("~", "\r\n").replace("$", "\n").replace("^", "\r");
  }
}
