package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.SubmissionGrade;

/**
 * The report for the person at the keyboard. A teacher with many submissions gets a table and then
 * what went wrong, submission by submission; a student with one gets all checks and what to do
 * next. Where the score stands matters: last, since that is what is on the screen when the run
 * ends.
 */
public final class TerminalReport {

  private TerminalReport() {}

  /** The whole report, ended by a line end. */
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
