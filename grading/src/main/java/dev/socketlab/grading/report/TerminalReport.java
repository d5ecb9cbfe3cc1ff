package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.SubmissionGrade;

/**
 * The report on the terminal. Many submissions: what went wrong in each, then a table of all. A
 * single one: all checks, then the score. Scores come last, because the end of the output is what
 * is on the screen when the run ends.
 */
public final class TerminalReport {

  private TerminalReport() {}

  /** The whole report, with a final line feed. */
  public static String text(ClassGrade grade, Terminal terminal) {
    TerminalPage page = new TerminalPage(terminal);
    TerminalChecks checks = new TerminalChecks(page, terminal);
    if (grade.submissions().size() == 1) {
      checks.all(grade.submissions().get(0));
    } else {
      grade.submissions().stream().filter(TerminalReport::hasTrouble).forEach(checks::trouble);
      TerminalSummary.print(grade, page, terminal);
    }
    return page.toString();
  }

  private static boolean hasTrouble(SubmissionGrade submission) {
    return submission.programs().stream()
        .flatMap(program -> program.checks().stream())
        .anyMatch(check -> TerminalChecks.isTrouble(check.outcome()));
  }
}
