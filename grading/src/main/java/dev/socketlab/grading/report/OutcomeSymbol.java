package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.Outcome;

/** A symbol for each outcome, so that none is told by colour alone. */
final class OutcomeSymbol {

  private OutcomeSymbol() {}

  static String of(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "\u2713";
      case FAILED -> "\u2717";
      case SKIPPED -> "\u2013";
      case BROKEN -> "!";
      case UNSTEADY -> "~";
    };
  }
}
