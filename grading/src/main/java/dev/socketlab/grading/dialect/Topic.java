package dev.socketlab.grading.dialect;

import java.util.List;
import java.util.Random;

/** What a program can be asked about: there must be requests whose answer is known. */
public enum Topic {
  SUMS {
    @Override
    SampleRequest sample(int digits, Random random) {
      int a = operand(digits, random);
      int b = operand(digits, random);
      return SampleRequest.number(a + " + " + b, a + b);
    }

    @Override
    List<SampleRequest> further(int digits, Random random) {
      int b = 2 + random.nextInt(2);
      int a = b * (digits == 1 ? 2 : 5 + random.nextInt(4));
      return List.of(
          SampleRequest.number(a + " - " + b, a - b),
          SampleRequest.number(a + " * " + b, a * b),
          SampleRequest.number(a + " / " + b, (double) a / b));
    }
  },
  ECHO {
    @Override
    SampleRequest sample(int digits, Random random) {
      String line = message(digits, random);
      return SampleRequest.text(line, line);
    }
  },
  UPPER {
    @Override
    SampleRequest sample(int digits, Random random) {
      String line = message(digits, random);
      return SampleRequest.text(line, line.toUpperCase(java.util.Locale.ROOT));
    }
  };

  /** A request with operands of so many digits. */
  abstract SampleRequest sample(int digits, Random random);

  /** A request that is always the same. */
  String fixedLine(int digits) {
    return sample(digits, new Random(0)).line();
  }

  /** Further requests, one for each other operator. */
  List<SampleRequest> further(int digits, Random random) {
    return List.of();
  }

  /** Never a round number: zeros hide mistakes. */
  private static int operand(int digits, Random random) {
    int number = 0;
    for (int i = 0; i < digits; i++) {
      number = 10 * number + 1 + random.nextInt(8);
    }
    return number;
  }

  private static String message(int digits, Random random) {
    return "message " + operand(2 * digits, random);
  }
}
