package dev.socketlab.common.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast evaluator gives the exact one's results or none, and gives most of the easy ones. */
class EvaluatorsAgreeTest {

  private static final int LINES = 100_000;

  /** Near the places where a long overflows, and where 18 digits end. */
  private static final long[] EDGES = {
    0,
    1,
    2,
    10,
    3037000499L,
    3037000500L,
    1L << 31,
    1L << 32,
    1L << 62,
    999_999_999_999_999_999L,
    1_000_000_000_000_000_000L,
    Long.MAX_VALUE,
  };

  private final Random random = new Random(20_240_229);

  @Test
  void onSmallWholeNumbers() {
    int fast = 0;
    for (int i = 0; i < LINES; i++) {
      fast += agree(expression(4, () -> "" + random.nextInt(100)));
    }
    assertThat(fast).isGreaterThan(LINES / 4);
  }

  @Test
  void onNumbersNearTheEndsOfLong() {
    int fast = 0;
    for (int i = 0; i < LINES; i++) {
      fast += agree(expression(3, this::edge));
    }
    assertThat(fast).isGreaterThan(LINES / 10);
  }

  @Test
  void onDecimals() {
    for (int i = 0; i < LINES; i++) {
      agree(expression(3, () -> random.nextInt(100) + "." + random.nextInt(100)));
    }
  }

  @Test
  void onLinesWithAMistake() {
    String bytes = "0123456789+-*/%(). \tex\r\u0000\u00ff";
    for (int i = 0; i < LINES; i++) {
      StringBuilder line = new StringBuilder(expression(3, () -> "" + random.nextInt(100)));
      int at = random.nextInt(line.length());
      switch (random.nextInt(3)) {
        case 0 -> line.deleteCharAt(at);
        case 1 -> line.insert(at, bytes.charAt(random.nextInt(bytes.length())));
        default -> line.setCharAt(at, bytes.charAt(random.nextInt(bytes.length())));
      }
      agree(line.toString());
    }
  }

  @Test
  void onAnyBytesOfTheGrammar() {
    String bytes = "0123456789+-*/%() ";
    for (int i = 0; i < LINES; i++) {
      StringBuilder line = new StringBuilder();
      for (int left = random.nextInt(12); left > 0; left--) {
        line.append(bytes.charAt(random.nextInt(bytes.length())));
      }
      agree(line.toString());
    }
  }

  /** 1 where the fast evaluator had an answer, else 0. */
  private static int agree(String line) {
    String fast = Calc.answerFast(line);
    if (fast == null) {
      return 0;
    }
    assertThat(fast).as(line).isEqualTo(Calc.answerExactly(line));
    return 1;
  }

  private String expression(int depth, NumberSource numbers) {
    String text =
        switch (depth == 0 ? 0 : random.nextInt(6)) {
          case 0 -> numbers.next();
          case 1 -> "(" + expression(depth - 1, numbers) + ")";
          case 2 -> (random.nextBoolean() ? "-" : "+") + expression(depth - 1, numbers);
          default ->
              expression(depth - 1, numbers)
                  + "+-*/%".charAt(random.nextInt(5))
                  + expression(depth - 1, numbers);
        };
    return blanks() + text + blanks();
  }

  private String edge() {
    long edge = EDGES[random.nextInt(EDGES.length)];
    return Long.toUnsignedString(Math.max(0, edge) + random.nextInt(3));
  }

  private String blanks() {
    return random.nextInt(4) > 0 ? "" : random.nextBoolean() ? " " : "\t";
  }

  private interface NumberSource {
    String next();
  }
}
