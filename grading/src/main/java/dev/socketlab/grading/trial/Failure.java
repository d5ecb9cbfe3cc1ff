package dev.socketlab.grading.trial;

import dev.socketlab.grading.grade.Explanation;

/** The program under test does not meet a requirement. */
public final class Failure extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient Explanation explanation;

  public Failure(Fault fault, String summary, String sent, String expected, String received) {
    this(fault, fault.explanation(summary, sent, expected, received));
  }

  private Failure(Fault fault, Explanation explanation) {
    super(explanation.summary());
    this.fault = fault;
    this.explanation = explanation;
  }

  /** The same failure, after more was seen that tells its cause. */
  Failure with(Fault cause, String alsoReceived) {
    return new Failure(
        cause,
        explanation.summary(),
        explanation.sent(),
        explanation.expected(),
        (explanation.received() + "\n" + alsoReceived).strip());
  }

  /** The same failure with another hint, which the assignment gives. */
  public Failure withHint(String hint) {
    return new Failure(
        fault,
        new Explanation(
            explanation.summary(),
            explanation.sent(),
            explanation.expected(),
            explanation.received(),
            explanation.fault(),
            hint));
  }

  public Fault fault() {
    return fault;
  }

  public Explanation explanation() {
    return explanation;
  }
}
