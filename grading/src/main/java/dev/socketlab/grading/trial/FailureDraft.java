package dev.socketlab.grading.trial;

/**
 * Builds a failure step by step: what was sent, what was expected, and what came. The last step
 * looks at the program and creates the failure.
 */
public final class FailureDraft {

  private final FailureReport report;
  private final Fault fault;
  private final String summary;
  private String sent = "";
  private String expected = "";

  FailureDraft(FailureReport report, Fault fault, String summary) {
    this.report = report;
    this.fault = fault;
    this.summary = summary;
  }

  /** What was sent to the program or typed. */
  public FailureDraft sent(String words) {
    sent = words;
    return this;
  }

  /** What should have come. */
  public FailureDraft expected(String words) {
    expected = words;
    return this;
  }

  /** What came instead; what the program is doing now, or how it ended, is added to it. */
  public Failure received(String words) {
    return report.failure(fault, summary, sent, expected, words);
  }

  /** Nothing came: only what the program is doing now, or how it ended, is reported. */
  public Failure received() {
    return received("");
  }
}
