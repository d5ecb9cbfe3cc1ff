package dev.socketlab.common.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.service.Service.Next;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The message and the column of every mistake. */
class ErrorsTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '"',
      value = {
        "\"\"|1|end of line",
        "   |4|end of line",
        "1+ |4|end of line",
        "1+|3|end of line",
        "-|2|end of line",
        "(|2|end of line",
        "2**3|3|'*'",
        "*2|1|'*'",
        "()|2|')'",
        "(1+)|4|')'",
        "foo|1|'f'",
        "1+x|3|'x'",
        "NaN|1|'N'",
        "'1'|1|'''",
        "byes|1|'b'",
        "bye 1|1|'b'",
        "e5|1|'e'",
      },
      delimiter = '|')
  void namesTheColumnWhereANumberIsMissing(String line, int column, String found) {
    assertThat(Calc.answer(line))
        .isEqualTo("error: column " + column + ": expected a number, found " + found);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '"',
      value = {
        "1 2|3|'2'",
        "1)|2|')'",
        "(1))|4|')'",
        "2(3)|2|'('",
        "5,5|2|','",
        "1..2|3|'.'",
        "1e5.5|4|'.'",
        "1 e3|3|'e'",
        "7=7|2|'='",
        "2^3|2|'^'",
      },
      delimiter = '|')
  void namesTheColumnWhereAnOperatorIsMissing(String line, int column, String found) {
    assertThat(Calc.answer(line))
        .isEqualTo(
            "error: column " + column + ": expected an operator or end of line, found " + found);
  }

  @ParameterizedTest
  @CsvSource({"(1, 3, end of line", "((1), 5, end of line", "(1 2), 4, '''2'''", "(1$, 3, '''$'''"})
  void namesTheColumnWhereABracketIsNotClosed(String line, int column, String found) {
    assertThat(Calc.answer(line))
        .isEqualTo("error: column " + column + ": expected an operator or ')', found " + found);
  }

  @ParameterizedTest
  @CsvSource({
    "., 2, a digit, end of line",
    ".e5, 2, a digit, '''e'''",
    "1+.+1, 4, a digit, '''+'''",
    "1e, 3, a digit of the exponent, end of line",
    "1e+, 4, a digit of the exponent, end of line",
    "2E--3, 4, a digit of the exponent, '''-'''",
    "'1e 5', 3, a digit of the exponent, ''' '''",
  })
  void namesTheColumnWhereADigitIsMissing(String line, int column, String expected, String found) {
    assertThat(Calc.answer(line))
        .isEqualTo("error: column " + column + ": expected " + expected + ", found " + found);
  }

  @ParameterizedTest
  @CsvSource({"1/0, 2", "1/0.0, 2", "7+1/(2-2), 4", "0/0, 2", "1/-0e5, 2", "1/2/0+, 4"})
  void namesTheColumnOfADivisionByZero(String line, int column) {
    assertThat(Calc.answer(line))
        .isEqualTo(
            "error: column " + column + ": division by zero: expected a divisor other than 0");
  }

  @ParameterizedTest
  @CsvSource({"1%0, 2", "1.5%(1-1), 4"})
  void namesTheColumnOfARemainderByZero(String line, int column) {
    assertThat(Calc.answer(line))
        .isEqualTo(
            "error: column " + column + ": remainder by zero: expected a divisor other than 0");
  }

  @ParameterizedTest
  @CsvSource({"0xFF, 255", "0x00, 0", "0x0D, 13", "0x7F, 127", "0xC3, 195", "0x1B, 27"})
  void showsBytesThatAreNotPrintableByTheirValue(String shown, int value) {
    assertThat(Calc.answer("1+" + (char) value + "2"))
        .isEqualTo("error: column 3: expected a number, found byte " + shown);
    assertThat(Calc.answer("1" + (char) value + "2"))
        .isEqualTo("error: column 2: expected an operator or end of line, found byte " + shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1/0", "foo", "(", "1e1000"})
  void theSessionGoesOnAfterAMistake(String line) {
    assertThat(Calc.answer(line)).startsWith("error: column ").doesNotContain("\n", "\r");
    assertThat(Calc.next(line)).isEqualTo(Next.STAY);
  }

  @Test
  void anEmptyLineEndedByCarriageReturnIsEmptyToo() {
    assertThat(Calc.answer("\r")).isEqualTo(Calc.answer(""));
  }
}
