package dev.socketlab.common.calc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values are rounded and printed. */
class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    "7/2, 3.5",
    "4/2, 2",
    "10/4, 2.5",
    "1/8, 0.125",
    "6.25/2.5, 2.5",
    "3/2.4, 1.25",
    "1/1024, 0.0009765625",
    "1/3125, 0.00032",
    "-9/12, -0.75",
    "0/7, 0",
    "1e999/5e998, 2",
    "1e-999/1e-999, 1",
    "7/2*2, 7",
    "123456789012345678901/2, 61728394506172839450.5",
    "1/390625/390625, 0.0000000000065536",
  })
  void quotientsThatEndAreExact(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "1/3, 0.3333333333333333",
    "2/3, 0.6666666666666667",
    "-2/3, -0.6666666666666667",
    "1/7, 0.1428571428571429",
    "10/3, 3.333333333333333",
    "20000000000000000000/3, 6666666666666667000",
    "1/3*3, 0.9999999999999999",
    "1/30, 0.03333333333333333",
    "1/(3e20), 0.000000000000000000003333333333333333",
  })
  void otherQuotientsHaveSixteenSignificantDigits(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "7%3, 1",
    "-7%3, -1",
    "7%-3, 1",
    "-7%-3, -1",
    "6%3, 0",
    "-6%3, 0",
    "-7.5%2, -1.5",
    "1%.3, 0.1",
    "1e30%7, 1",
    "5%1e-3, 0",
  })
  void remaindersHaveTheSignOfTheDividend(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "2.50, 2.5",
    "1e3, 1000",
    "100, 100",
    "1.0, 1",
    "-0, 0",
    "-0.0, 0",
    "0*-5, 0",
    "0.000, 0",
    "1e-7, 0.0000001",
    "1e20, 100000000000000000000",
    "0.5*2, 1",
    "-0.50, -0.5",
    "12345678901234567890.50*10, 123456789012345678905",
  })
  void resultsArePrintedPlainly(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, 9223372036854775807",
    "9223372036854775807+1, 9223372036854775808",
    "-9223372036854775808, -9223372036854775808",
    "-9223372036854775807-1, -9223372036854775808",
    "-9223372036854775807-2, -9223372036854775809",
    "4611686018427387904*-2/-1, 9223372036854775808",
    "900000000000000000*11, 9900000000000000000",
    "900000000000000000*-11, -9900000000000000000",
    "999999999999999999*999999999999999999, 999999999999999998000000000000000001",
  })
  void nothingWrapsAroundAtTheEndsOfLong(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(value);
  }

  @Test
  void zerosLeftByLongNumbersAreDropped() {
    assertThat(Calc.answer("1e-500*(1e499+1e-1)*1e2")).isEqualTo("10." + "0".repeat(498) + "1");
    assertThat(Calc.answer("(1e-400+1-1e-400)*3")).isEqualTo("3");
    assertThat(Calc.answer("-(1e-400+1-1e-400)*3")).isEqualTo("-3");
  }
}
