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

  /** A plain question that any program of this service answers, and whose answer no other has. */
  public abstract Question question(Random random);

  /** As an assignment writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
