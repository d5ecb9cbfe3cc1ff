package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientDialectTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static ClientDialect of(LineEnd end) {
    return ClientDialect.LINES.with(end);
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
  void messageShowsItsEndAndItsText(String message, LineEnd end) {
    assertThat(ClientDialect.endOf(bytes(message))).isEqualTo(end);
    assertThat(of(end).text(bytes(message))).isEqualTo(bytes("1 + 2"));
  }

  @Test
  void wrongLengthIsNoPrefix() {
    assertThat(ClientDialect.endOf(bytes("\u0000\u00091 + 2"))).isEqualTo(LineEnd.NUL);
  }

  @Test
  void repliesAreLinesExceptWithALengthPrefix() {
    assertThat(of(LineEnd.NOTHING).message("3")).isEqualTo(bytes("3\n"));
    assertThat(of(LineEnd.NUL).message("3")).isEqualTo(bytes("3\n"));
    assertThat(of(LineEnd.LENGTH).message("3")).isEqualTo(bytes("\u0000\u00013"));
  }

  @ParameterizedTest
  @CsvSource({
    "'417 + 256\n', true",
    "'417+256', true",
    "'ADD 417 256', true",
    "'\u00a1\u0001\u0000\u0000\u0000\u0001\u0000\u0000+', true", // both with the lowest byte first
    "'\u0000\u0000\u0001\u00a1\u0000\u0000\u0001\u0000+', true", // and with the highest
    "'417 + 417\n', false",
    "'', false",
  })
  void requestTypedInPartsIsRecognizedByItsNumbers(String message, boolean told) {
    ClientDialect inParts = ClientDialect.LINES.with(ClientDialect.inParts("1").get(0));

    assertThat(inParts.lines("417 + 256")).containsExactly("417", "+", "256");
    assertThat(inParts.contains(bytes(message), "417 + 256")).isEqualTo(told);
  }

  @Test
  void wordIsAlwaysOneLine() {
    ClientDialect.inParts("1")
        .forEach(
            typing ->
                assertThat(ClientDialect.LINES.with(typing).lines("bye")).containsExactly("bye"));
  }
}
