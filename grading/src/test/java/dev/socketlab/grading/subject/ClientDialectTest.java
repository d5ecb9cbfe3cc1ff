package dev.socketlab.grading.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientDialectTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static ClientDialect of(LineEnd end) {
    return new ClientDialect(false, end, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "'1 + 2\n', LINE_FEED",
    "'1 + 2\r\n', LINE_FEED",
    "'1 + 2', NOTHING",
    "'1 + 2\u0000', NUL",
    "'1 + 2\u0000xxxxx', NUL",
    "'\u0000\u00051 + 2', LENGTH",
  })
  void oneMessageTellsHowItEndsAndWhatItSays(String message, LineEnd end) {
    assertThat(ClientDialect.endOf(bytes(message))).isEqualTo(end);
    assertThat(of(end).text(bytes(message))).isEqualTo(bytes("1 + 2"));
  }

  @Test
  void aLengthThatDoesNotHoldIsNone() {
    assertThat(ClientDialect.endOf(bytes("\u0000\u00091 + 2"))).isEqualTo(LineEnd.NUL);
  }

  @Test
  void answersAreLinesButForThoseWhoReadALength() {
    assertThat(of(LineEnd.NOTHING).message("3")).isEqualTo(bytes("3\n"));
    assertThat(of(LineEnd.NUL).message("3")).isEqualTo(bytes("3\n"));
    assertThat(of(LineEnd.LENGTH).message("3")).isEqualTo(bytes("\u0000\u00013"));
  }
}
