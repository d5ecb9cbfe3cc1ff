package dev.socketlab.grading.question;

import dev.socketlab.grading.dialect.Dialect;
import dev.socketlab.grading.dialect.Topic;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** The services that assignments name by a word. */
public enum BuiltInService implements ExpectedService {
  CALC(Topic.SUMS) {
    @Override
    public Question question(int digits, Random random) {
      if (digits == 1) {
        return small(1 + random.nextInt(9), 1 + random.nextInt(9), random.nextBoolean());
      }
      int a = 100 + random.nextInt(900);
      int b = 100 + random.nextInt(900);
      return ReplyNumbers.question(a + " + " + b, a + b);
    }

    @Override
    public Question question(Dialect dialect, Random random) {
      int digits = dialect.request().digits();
      return digits == 1 && dialect.other().isEmpty() && !dialect.request().hasOperator()
          ? small(1 + random.nextInt(9), 1 + random.nextInt(9), false)
          : super.question(dialect, random);
    }

    private Question small(int a, int b, boolean product) {
      return ReplyNumbers.question(a + (product ? " * " : " + ") + b, product ? a * b : a + b);
    }
  },
  /** The very bytes; a word before them is for a check of its own to judge. */
  ECHO(Topic.ECHO) {
    @Override
    public Question question(int digits, Random random) {
      String line = "message " + (100_000 + random.nextInt(900_000));
      return new Question(
          line, "the very bytes \"" + line + "\"", heard -> heard.text().contains(line));
    }
  },
  /** The line comes back in upper case. */
  UPPER(Topic.UPPER) {
    @Override
    public Question question(int digits, Random random) {
      return upperCase("message " + (100_000 + random.nextInt(900_000)));
    }
  },
  /** The line comes back with the server's name, in whatever words; it may be asked to rename. */
  NAME {
    @Override
    public Question question(int digits, Random random) {
      String line = "message " + (100_000 + random.nextInt(900_000));
      return new Question(
          line, "\"" + line + "\", signed or not", heard -> heard.text().contains(line));
    }
  },
  /** The line comes back in upper case, to three clients in turn. */
  TURNS {
    @Override
    public Question question(int digits, Random random) {
      return upperCase("sentence " + Long.toString(100_000_000 + random.nextInt(900_000_000), 36));
    }

    @Override
    public int clientsNeeded() {
      return 3;
    }
  },
  /** What a client says goes to the others, not back to it. */
  CHAT {
    @Override
    public Question question(int digits, Random random) {
      return new Question(
          "hello " + (100_000 + random.nextInt(900_000)),
          "no answer, and a connection that stays",
          heard -> !heard.ended());
    }
  };

  /** A line that is to come back in upper case; words around it are left to the program. */
  public static Question upperCase(String line) {
    String upper = line.toUpperCase(Locale.ROOT);
    return new Question(line, "\"" + upper + "\"", heard -> heard.text().contains(upper));
  }

  private final Optional<Topic> topic;

  BuiltInService() {
    topic = Optional.empty();
  }

  BuiltInService(Topic topic) {
    this.topic = Optional.of(topic);
  }

  @Override
  public Optional<Topic> topic() {
    return topic;
  }

  @Override
  public boolean answersWholeLines() {
    return this == CALC;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
