package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Outcome;

/**
 * Shows a matrix at a terminal: a line for each mistake, and details of every unexpected result.
 */
final class KillMatrixText {

  private KillMatrixText() {}

  static String of(KillMatrix matrix) {
    StringBuilder text = new StringBuilder();
    for (KillMatrixRow row : matrix.rows()) {
      text.append(
          "%-48s %-8s %-38s %s%n"
              .formatted(
                  row.mistake().id(),
                  row.mistake().program(),
                  row.verdict().words(),
                  String.join(", ", row.failed())));
    }
    matrix.rows().stream()
        .filter(row -> row.verdict() != MistakeVerdict.CAUGHT)
        .forEach(row -> explain(text, row));
    matrix.markedDown().forEach(program -> explain(text, program));
    matrix
        .byCheck()
        .forEach(
            (check, tally) ->
                text.append(
                    "%n%-48s caught %d of %d".formatted(check, tally.caught(), tally.mistakes())));
    return text.append("%n%n%s%n".formatted(matrix.summary())).toString();
  }

  private static void explain(StringBuilder text, KillMatrixRow row) {
    Mistake mistake = row.mistake();
    text.append("%n%s: %s%n".formatted(mistake.id(), row.verdict().words()));
    text.append("  the mistake: %s%n".formatted(mistake.words()));
    if (!row.silent().isEmpty()) {
      text.append("  should have failed: %s%n".formatted(String.join(", ", row.silent())));
    }
    for (CheckGrade check : row.grade().checks()) {
      if (check.outcome() != Outcome.PASSED && check.outcome() != Outcome.SKIPPED) {
        explain(text, check);
      }
    }
  }

  private static void explain(StringBuilder text, GoodProgram program) {
    text.append("%n%s %s is marked down%n".formatted(program.base().id(), program.grade().id()));
    program.markedDown().forEach(check -> explain(text, check));
  }

  private static void explain(StringBuilder text, CheckGrade check) {
    text.append("  %s %s: ".formatted(check.id(), check.outcome().word()));
    text.append(check.why().text().indent(4).strip()).append("\n");
  }
}
