package dev.socketlab.grading.check;

import dev.socketlab.grading.subject.Matter;
import java.util.Locale;
import java.util.Random;

/** What a server does with a message, as the assignment says. */
public enum Service {
  CALC(Matter.SUMS) {
    @Override
    Question question(int digits, Random random) {
      if (digits == 1) {
        return small(1 + random.nextInt(9), 1 + random.nextInt(9), random.nextBoolean());
      }
      int a = 100 + random.nextInt(900);
      int b = 100 + random.nextInt(900);
      return Numbers.question(a + " + " + b, a + b);
    }

    private Question small(int a, int b, boolean product) {
      return Numbers.question(a + (product ? " * " : " + ") + b, product ? a * b : a + b);
    }
  },
  ECHO(Matter.ECHO) {
    @Override
    Question question(int digits, Random random) {
      String line = "message " + (100_000 + random.nextInt(900_000));
      return new Question(
          line, "the very bytes \"" + line + "\"", heard -> heard.text().contains(line));
    }
  },
  UPPER(Matter.UPPER) {
    @Override
    Question question(int digits, Random random) {
      String line = "message " + (100_000 + random.nextInt(900_000));
      String upper = line.toUpperCase(Locale.ROOT);
      return new Question(line, "\"" + upper + "\"", heard -> heard.text().contains(upper));
    }
  };

  private final Matter matter;

  Service(Matter matter) {
    this.matter = matter;
  }

  /** What one can talk about with such a server. */
  public Matter matter() {
    return matter;
  }

  /**
   * A plain question that any program of this service answers, and whose answer no other has.
   *
   * @param digits of the longest operand that the program takes
   */
  abstract Question question(int digits, Random random);

  /** As an assignment writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
