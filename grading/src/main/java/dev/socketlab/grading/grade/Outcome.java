package dev.socketlab.grading.grade;

/** How a check ended. */
public enum Outcome {
  PASSED,
  FAILED,
  /** A check that this one needs did not pass. */
  SKIPPED,
  /** The grader's own fault, never the student's zero. */
  BROKEN,
  /** Failed once and passed when repeated: it keeps its points, and both transcripts are shown. */
  UNSTEADY;

  /** Whether the check earns its points. */
  public boolean earnsPoints() {
    return this == PASSED || this == UNSTEADY;
  }

  /** Its form in reports and files. */
  public String word() {
    return Slug.of(this);
  }
}
