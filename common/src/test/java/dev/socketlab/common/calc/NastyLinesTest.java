package dev.socketlab.common.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of 64 KiB that try to exhaust the evaluator's stack or take long. */
class NastyLinesTest {

  private static final int LINE = 64 * 1024;
  private static final int SMALL_STACK = 256 * 1024;

  /**
   * Each takes a few milliseconds; only a cost that grows faster than the length comes near this.
   */
  private static final int SECONDS = 20;

  static Stream<Arguments> lines() {
    String nines = "9".repeat(999);
    String sevens = "7".repeat(999);
    String fives = BigInteger.valueOf(5).pow(1400).toString();
    String twos = BigInteger.TWO.pow(3300).toString();
    return Stream.of(
        Arguments.of("digits", filled("", "9")),
        Arguments.of("zeros", filled("", "0")),
        Arguments.of("decimal places", filled("0.", "3")),
        Arguments.of("exponent", filled("1e", "9")),
        Arguments.of("blanks", filled("", " ")),
        Arguments.of("brackets", filled("", "(")),
        Arguments.of("brackets around numbers", filled("", "(1+")),
        Arguments.of("brackets around brackets", filled("((((((((", "(1)+")),
        Arguments.of("signs", filled("", "-")),
        Arguments.of("thirds", filled("1", "/3")),
        Arguments.of("halves", filled("1", "/2")),
        Arguments.of("huge products", filled("1e999", "*1e999")),
        Arguments.of("huge products of nothing", filled("0", "*1e999")),
        Arguments.of("huge sums", filled("0", "+1e999-1e999")),
        Arguments.of("sums far apart", filled("1e-500", "+1e499-1e499")),
        Arguments.of("long products", filled("0", "*" + nines)),
        Arguments.of("long products each for itself", filled("0", "+(1e499-1)*(1e500-1)/1e999")),
        Arguments.of("long quotients", filled("0", "+" + nines + "/" + sevens)),
        Arguments.of("long quotients shortly written", filled("0", "+(1e999-1)/(1e998-3)")),
        Arguments.of("long quotient divided again", filled(nines, "/" + sevens)),
        Arguments.of("divisors of fives", filled("0", "+" + fives + "/" + fives)),
        Arguments.of("divisors of twos", filled("0", "+" + twos + "/" + twos)),
        Arguments.of("long remainders", filled("0", "+1e999%(1e500-1)/1e500")),
        Arguments.of("remainders far apart", filled("0", "+1e999%7e-1000")),
        Arguments.of("zeros to drop", filled("1", "*(1+1e-500-1e-500)")),
        Arguments.of("more zeros to drop", filled("1", "*(1e500+1-1)*1e-500")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void areAnsweredOnASmallStackAndInTime(String name, String line) throws Exception {
    assertThat(onSmallStack(line)).as(name).isNotEmpty().doesNotContain("\n");
  }

  @Test
  void aThousandLevelsFitASmallStack() throws Exception {
    String line = "1.5+-(".repeat(500) + "0" + ")".repeat(500);

    assertThat(onSmallStack(line)).isEqualTo("0");
  }

  @Test
  void manyThreadsGetTheirOwnAnswers() throws Exception {
    List<FutureTask<String>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String line = filled("" + i, "+.5-1/2");
      answers.add(started(line));
    }

    for (int i = 0; i < 8; i++) {
      assertThat(answers.get(i).get(SECONDS, TimeUnit.SECONDS)).isEqualTo("" + i);
    }
  }

  private static String onSmallStack(String line) throws Exception {
    return started(line).get(SECONDS, TimeUnit.SECONDS);
  }

  private static FutureTask<String> started(String line) {
    FutureTask<String> task = new FutureTask<>(() -> Calc.answer(line));
    Thread thread = new Thread(null, task, "small-stack", SMALL_STACK);
    thread.setDaemon(true); // a line that takes too long must not keep the tests from ending
    thread.start();
    return task;
  }

  private static String filled(String start, String unit) {
    return start + unit.repeat((LINE - start.length()) / unit.length());
  }
}
