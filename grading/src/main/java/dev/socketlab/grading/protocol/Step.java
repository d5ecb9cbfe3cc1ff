package dev.socketlab.grading.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens next in a {@link Scenario}. */
public sealed interface Step {

  /**
   * A client, which connects if it is not there yet, says and hears something.
   *
   * @param remember values for later steps, each computed after the one before it
   */
  record Turn(
      String client,
      Optional<SaidMessage> say,
      Optional<ReplyRule> hear,
      Map<String, Formula> remember)
      implements Step {

    /** It only hears the end of its connection. */
    public static Turn awaitingTheEnd(String client) {
      return new Turn(client, Optional.empty(), Optional.of(ReplyRule.END), Map.of());
    }

    public Turn {
      remember = Collections.unmodifiableMap(new LinkedHashMap<>(remember));
    }
  }

  /** What a client does without a message. */
  enum Act {
    /** It connects, and says nothing that belongs to the protocol's opening. */
    CONNECTS,
    /** It tries to connect, and is not let in, or its connection is closed at once. */
    IS_REFUSED,
    /** It closes the connection. */
    LEAVES,
    /** It resets the connection. */
    RESETS,
    /** It says nothing more, and still listens. */
    ENDS_ITS_STREAM
  }

  /** A client does something without a message. */
  record Deed(String client, Act act) implements Step {}

  /**
   * The program prints something, anywhere in what it has printed since the step before.
   *
   * @param pattern whether the text is a regular expression
   */
  record Prints(Template text, boolean pattern) implements Step {

    /** Whether this was printed. */
    public boolean isIn(String printed, Map<String, Object> values) {
      return pattern
          ? text.pattern(values).matcher(printed).find()
          : printed.contains(text.filled(values));
    }

    /** What is expected, for a report. */
    public String words(Map<String, Object> values) {
      return pattern
          ? "output that matches " + text.pattern(values)
          : "the output \"" + text.filled(values) + "\"";
    }
  }

  /**
   * Steps that are repeated until something holds.
   *
   * @param most how often, at most: more is a failure
   */
  record Repeat(Formula until, int most, List<Step> steps) implements Step {

    public Repeat {
      steps = List.copyOf(steps);
    }
  }
}
