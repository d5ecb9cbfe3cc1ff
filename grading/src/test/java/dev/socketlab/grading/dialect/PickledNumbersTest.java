package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pickles as Python 3 writes them. */
class PickledNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "80044b032e, 3.0",
    "80044d94042e, 1172.0",
    "80044afffffff62e, -150994945.0",
    "80049508000000000000004af6ffffff942e, -10.0",
    "80049508000000000000008c0431313732942e, 1172.0",
    "8004950a00000000000000473ff80000000000002e, 1.5",
  })
  void theNumberOfAReplyIsFound(String pickle, double number) {
    assertThat(PickledNumbers.in(HexFormat.of().parseHex(pickle))).containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({"4b03", "80044b", "800463706f736978", "8004", "80048c7f3131"})
  void whatIsNoPickleOrCallsSomethingHasNone(String bytes) {
    assertThat(PickledNumbers.in(HexFormat.of().parseHex(bytes))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 4b03",
    "1172, 4d9404",
    "70000, 4a70110100",
    "-10, 4af6ffffff",
    "1.5, 473ff8000000000000"
  })
  void numbersAreWrittenAsPythonDoes(String number, String code) {
    assertThat(HexFormat.of().formatHex(ValueEncoding.PICKLE.bytes(number))).isEqualTo(code);
  }
}
