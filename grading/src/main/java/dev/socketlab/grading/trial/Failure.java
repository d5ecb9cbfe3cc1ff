package dev.socketlab.grading.trial;

import dev.socketlab.grading.grade.Explanation;

/** The program under test does not meet a requirement. */
public final class Failure extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient Explanation explanation;

  public Failure(Fault fault, String summary, String sent, String expected, String received) {
    super(summary);
    this.fault = fault;
    this.explanation = fault.explanation(summary, sent, expected, received);
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

  public Fault fault() {
    return fault;
  }

  public Explanation explanation() {
    return explanation;
  }
}
