package dev.socketlab.grading.grade;

/** How a check ended. */
public enum Outcome {
  PASSED,
  FAILED,
  /** A check that this one needs did not pass. */
  SKIPPED,
  /** The harness's own fault, never the student's zero. */
  BROKEN,
  /** Failed once and passed when repeated; it gets its points, and both transcripts are kept. */
  UNSTEADY;

  /** Whether the check earns its points. */
  public boolean earnsPoints() {
    return this == PASSED || this == UNSTEADY;
  }

  /** As it is written in reports and files. */
  public String word() {
    return Slug.of(this);
  }
}
