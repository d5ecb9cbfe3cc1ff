package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.Outcome;

/** The sign that goes with an outcome's word and colour, so that none of them stands alone. */
final class Signs {

  private Signs() {}

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
