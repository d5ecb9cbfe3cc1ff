package dev.socketlab.common.calc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of every limit. */
class ExpressionLimitsTest {

  @ParameterizedTest
  @ValueSource(ints = {999, 1000})
  void numbersWithinTheLimitAreKept(int digits) {
    String nines = "9".repeat(digits);

    assertThat(Calc.answer(nines)).isEqualTo(nines);
    assertThat(Calc.answer("-." + nines)).isEqualTo("-0." + nines);
    assertThat(Calc.answer("1e" + (digits - 1))).isEqualTo("1" + "0".repeat(digits - 1));
    assertThat(Calc.answer("1e-" + digits)).isEqualTo("0." + "0".repeat(digits - 1) + "1");
    assertThat(Calc.answer("9." + nines.substring(1))).isEqualTo("9." + nines.substring(1));
  }

  @Test
  void longerNumbersAreRefusedWhereTheyBegin() {
    String nines = "9".repeat(1001);

    assertThat(new String[] {nines, "." + nines, "9." + nines.substring(1)})
        .allSatisfy(line -> assertThat(Calc.answer("0+" + line)).isEqualTo(tooLong("number", 3)));
    assertThat(
            new String[] {"1e1000", "1e-1001", "1e99999999999999999999", "1e-99999999999999999999"})
        .allSatisfy(line -> assertThat(Calc.answer("0+" + line)).isEqualTo(tooLong("number", 3)));
  }

  @Test
  void zerosThatCarryNothingDoNotCount() {
    assertThat(Calc.answer("0".repeat(2000) + "7." + "0".repeat(2000))).isEqualTo("7");
    assertThat(Calc.answer("7" + "0".repeat(2000) + "e-2000")).isEqualTo("7");
    assertThat(Calc.answer("0." + "0".repeat(2000) + "7e2001")).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource({
    "1e998*10, 1e999",
    "1e-999/10, 1e-1000",
    "5e999+4e999, 9e999",
    "-5e999-4e999, -9e999",
    "1e-1000+1e-1000, 2e-1000",
    "1e-500*1e-500, 1e-1000",
    "2e-1000*5*10, 1e-998",
    "1e999%7e998, 3e998",
  })
  void resultsWithinTheLimitAreKept(String line, String value) {
    assertThat(Calc.answer(line)).isEqualTo(Calc.answer(value)).doesNotContain("error");
  }

  @ParameterizedTest
  @CsvSource({
    "1e999*10, 6",
    "1e-1000/10, 8",
    "5e999+5e999, 6",
    "-5e999-5e999, 7",
    "1e-500*1e-501, 7",
    "1e500+1e-501, 6",
    "1e-990/3, 7",
    "1e999*1e999*0, 6",
    "1e999*1e999%5, 6",
    "0*(1e999*10), 9",
    "1e999/1e-1, 6",
  })
  void longerResultsAreRefusedAtTheirOperator(String line, int column) {
    assertThat(Calc.answer(line)).isEqualTo(tooLong("result", column));
  }

  @Test
  void aQuotientThatEndsTooLateIsRefused() {
    String thousandPlaces = "1" + "/2".repeat(1000);

    assertThat(Calc.answer(thousandPlaces)).startsWith("0.000").hasSize(1002);
    assertThat(Calc.answer(thousandPlaces + "/2")).isEqualTo(tooLong("result", 2002));
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 1000})
  void levelsWithinTheLimitAreKept(int levels) {
    String negated = levels % 2 == 0 ? "3" : "-3";

    assertThat(Calc.answer("(".repeat(levels) + "3" + ")".repeat(levels))).isEqualTo("3");
    assertThat(Calc.answer("-".repeat(levels) + "3")).isEqualTo(negated);
    assertThat(Calc.answer("+".repeat(levels) + "3")).isEqualTo("3");
    assertThat(Calc.answer("1+-(".repeat(levels / 2) + "0" + ")".repeat(levels / 2)))
        .doesNotContain("error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "+"})
  void aLevelMoreIsRefusedWhereItBegins(String symbol) {
    assertThat(Calc.answer(symbol.repeat(1001) + "3")).isEqualTo(tooDeep(1001));
  }

  @Test
  void bracketsAndSignsCountTogether() {
    assertThat(Calc.answer("-(".repeat(500) + "3" + ")".repeat(500))).isEqualTo("3");
    assertThat(Calc.answer("-(".repeat(500) + "-3" + ")".repeat(500))).isEqualTo(tooDeep(1001));
  }

  @Test
  void whatWasClosedCountsNoMore() {
    assertThat(Calc.answer("(-(1.5))+".repeat(2000) + "0")).isEqualTo("-3000");
    assertThat(Calc.answer("(-(1))+".repeat(2000) + "0")).isEqualTo("-2000");
  }

  private static String tooLong(String what, int column) {
    return "error: column " + column + ": " + what + " too long: expected at most 1000 digits";
  }

  private static String tooDeep(int column) {
    return "error: column "
        + column
        + ": nested too deeply: expected at most 1000 levels of brackets and unary signs";
  }
}
