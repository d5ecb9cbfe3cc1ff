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
   * @param say without its line end
   * @param remember values for later steps, each computed after the one before it
   */
  record Turn(
      String client,
      Optional<Template> say,
      Optional<ReplyRule> hear,
      Map<String, Formula> remember)
      implements Step {

    public Turn {
      remember = Collections.unmodifiableMap(new LinkedHashMap<>(remember));
    }
  }

  /** How a client leaves. */
  enum Leaving {
    /** It closes the connection. */
    LEAVES,
    /** It resets the connection. */
    RESETS,
    /** It says nothing more, and still listens. */
    ENDS_ITS_STREAM
  }

  /** A client leaves. */
  record Leave(String client, Leaving how) implements Step {}

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
