package dev.socketlab.grading.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** What a server does with a message, as the assignment says. */
public enum Service {
  CALC {
    @Override
    public Question question(Random random) {
      int a = 100 + random.nextInt(900);
      int b = 100 + random.nextInt(900);
      return Numbers.question(a + " + " + b, a + b);
    }
  },
  ECHO {
    @Override
    public Question question(Random random) {
      String line = "message " + (100_000 + random.nextInt(900_000));
      byte[] back = (line + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      return new Question(
          line, "the very bytes \"" + line + "\\n\"", heard -> Arrays.equals(heard.bytes(), back));
    }
  },
  /** The line comes back with the server's name, in whatever words; it may be asked to rename. */
  NAME {
    @Override
    public Question question(Random random) {
      String line = "message " + (100_000 + random.nextInt(900_000));
      return new Question(
          line, "\"" + line + "\", signed or not", heard -> heard.text().contains(line));
    }
  },
  /** The line comes back in upper case, to three clients in turn. */
  TURNS {
    @Override
    public Question question(Random random) {
      return upperCase("sentence " + Long.toString(100_000_000 + random.nextInt(900_000_000), 36));
    }

    @Override
    public int company() {
      return 3;
    }
  },
  /** Nothing comes back to who says something: it goes to the others. */
  CHAT {
    @Override
    public Question question(Random random) {
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

  /** How many clients have to be there before the first one is answered. */
  public int company() {
    return 1;
  }

  /** A plain question that any program of this service answers, and whose answer no other has. */
  public abstract Question question(Random random);

  /** As an assignment writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
