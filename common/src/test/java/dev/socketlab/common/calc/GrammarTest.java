package dev.socketlab.common.calc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values the grammar of the package gives to lines. */
class GrammarTest {

  @ParameterizedTest
  @CsvSource({
    "12 + 34 * 5, 182",
    "2*3+4, 10",
    "20-8/2, 16",
    "1+7%4, 4",
    "(1+2)*3, 9",
    "2*(3+4)*5, 70",
    "((((7)))), 7",
    "(1.5+2.5)*(1-3), -8",
    "1.5+2*3, 7.5",
  })
  void productsBindTighterThanSumsAndBracketsTightest(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "2-3-4, -5",
    "100/10/5, 2",
    "100/10*5, 50",
    "17%10%4, 3",
    "7*3%4, 1",
    "2.5-3-4, -4.5",
    "1/10/5, 0.02",
    "2-(3-4), 3",
  })
  void operatorsOfOneRankGroupFromTheLeft(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "--3, 3",
    "-+-3, 3",
    "---3, -3",
    "2*-3, -6",
    "2--3, 5",
    "2-+-3, 5",
    "- 3, -3",
    "-(2+3), -5",
    "-(-(2.5)), 2.5",
    "-2*-.5, 1",
    "6/-3, -2",
    "-----------3, -3",
  })
  void signsMayRepeatAndStandBeforeAnyFactor(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    ".5, 0.5",
    "5., 5",
    "5.e1, 50",
    ".5e1, 5",
    "007, 7",
    "00.50, 0.5",
    "1.5+.5, 2",
    "0.1+0.2, 0.3",
    "1e3, 1000",
    "1E+3, 1000",
    "2.5E-2, 0.025",
    "1.2345e2, 123.45",
    "100e-2, 1",
    "12.30e1, 123",
    "0e99999999999999999999, 0",
    "1e0005, 100000",
  })
  void numbersMayHaveAPointAndAnExponent(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "  1  +  2  ,3",
        "\t1\t+\t2\t,3",
        "( 1 + 2 ) * 3,9",
        " 1.5 + 2 ,3.5",
        "- - 1.5,1.5",
      })
  void blanksMayStandBetweenSymbols(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"1+1, 2", "1.5, 1.5", "'1 ', 1"})
  void aCarriageReturnAtTheEndDoesNoHarm(String line, String value) {
    assertThat(Calc.answer(line + "\r")).isEqualTo(value);
  }
}
