package dev.socketlab.grading.report;

import static dev.socketlab.grading.report.TerminalPage.join;
import static dev.socketlab.grading.report.TerminalText.styled;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Prints the checks of one submission, program by program, and what went wrong. */
final class TerminalChecks {

  /** A compiler may print thousands of lines; the files contain all of them. */
  private static final int MOST_LINES = 12;

  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
  private static final AttributedStyle BOLD = AttributedStyle.DEFAULT.bold();

  private final TerminalPage page;
  private final Terminal terminal;
  private final TerminalMarks marks;

  TerminalChecks(TerminalPage page, Terminal terminal) {
    this.page = page;
    this.terminal = terminal;
    this.marks = new TerminalMarks(terminal.unicode());
  }

  /** Whether a check needs attention. A skipped check is only a consequence of another one. */
  static boolean isTrouble(Outcome outcome) {
    return switch (outcome) {
      case FAILED, BROKEN, UNSTEADY -> true;
      case PASSED, SKIPPED -> false;
    };
  }

  /** Prints every check, and the score at the end. */
  void all(SubmissionGrade submission) {
    for (ProgramGrade program : submission.programs()) {
      heading(program);
      program.checks().forEach(this::check);
      page.blank();
    }
    page.line(title(submission));
  }

  /** Prints only what needs attention. */
  void trouble(SubmissionGrade submission) {
    page.line(title(submission));
    for (ProgramGrade program :
        submission.programs().stream().filter(ProgramGrade::handedIn).toList()) {
      List<CheckGrade> trouble =
          program.checks().stream().filter(check -> isTrouble(check.outcome())).toList();
      Map<String, Long> skipped = skippedByReason(program);
      if (!trouble.isEmpty() || !skipped.isEmpty()) {
        heading(program);
        trouble.forEach(this::check);
        skipped.forEach(this::skipped);
      }
    }
    String missing =
        submission.programs().stream()
            .filter(program -> !program.handedIn())
            .map(ProgramGrade::id)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      page.line(
          join(styled("  not handed in: ", FAINT), new AttributedString(Escaped.line(missing))));
    }
    page.blank();
  }

  private AttributedString title(SubmissionGrade submission) {
    Score score = new Score(submission.score(), submission.max());
    String points = score.points() + " of " + score.max() + " points";
    AttributedString right =
        styled("  " + points + ", " + score.percentText(), TerminalSummary.style(score));
    AttributedString name = styled(Escaped.line(submission.id()), BOLD);
    int columns = terminal.width() - right.columnLength();
    return join(TerminalText.cut(name, columns, marks.ellipsis()), right);
  }

  private void heading(ProgramGrade program) {
    Score score = new Score(program.score(), program.max());
    AttributedString left =
        join(
            styled("  " + Escaped.line(program.id()), BOLD),
            styled("  " + Escaped.line(program.launch()), FAINT));
    AttributedString right =
        styled("  " + score.points() + "/" + score.max(), TerminalSummary.style(score));
    int columns = terminal.width() - right.columnLength();
    AttributedString cut = TerminalText.cut(left, columns, marks.ellipsis());
    page.line(join(TerminalText.padded(cut, columns), right));
  }

  private void check(CheckGrade check) {
    AttributedString label =
        join(new AttributedString("    "), marks.of(check.outcome()), new AttributedString(" "));
    String name = Escaped.line(check.id());
    switch (check.outcome()) {
      case PASSED -> {
        page.line(join(label, new AttributedString(name)));
        if (!check.why().summary().isEmpty()) {
          page.hanging(
              new AttributedString(" ".repeat(label.columnLength())),
              check.why().summary(),
              FAINT,
              MOST_LINES);
        }
      }
      case SKIPPED -> page.hanging(label, name + ": " + check.why().summary(), FAINT, MOST_LINES);
      case FAILED, UNSTEADY, BROKEN -> {
        page.line(join(label, styled(name, BOLD), points(check)));
        explanation(check, " ".repeat(label.columnLength()));
      }
    }
  }

  private static AttributedString points(CheckGrade check) {
    return styled("  " + check.points() + "/" + check.max(), FAINT);
  }

  private void explanation(CheckGrade check, String indent) {
    Explanation why = check.why();
    page.hanging(new AttributedString(indent), why.summary(), PLAIN, MOST_LINES);
    part(indent, "sent", why.sent());
    part(indent, "expected", why.expected());
    part(indent, "received", why.received());
    part(indent, "hint", why.hint());
    if (check.outcome() == Outcome.BROKEN) {
      page.line(styled(indent + "This is the grader's own fault, not the program's.", FAINT));
    }
  }

  private void part(String indent, String name, String text) {
    if (!text.isEmpty()) {
      AttributedString label = styled(indent + "%-10s".formatted(name), FAINT);
      page.hanging(label, text, PLAIN, MOST_LINES);
    }
  }

  private static Map<String, Long> skippedByReason(ProgramGrade program) {
    return program.checks().stream()
        .filter(check -> check.outcome() == Outcome.SKIPPED)
        .collect(
            Collectors.groupingBy(
                check -> check.why().summary(), LinkedHashMap::new, Collectors.counting()));
  }

  private void skipped(String reason, long count) {
    AttributedString label =
        join(
            new AttributedString("    "),
            marks.of(Outcome.SKIPPED),
            styled(" " + count + " skipped: ", FAINT));
    page.hanging(label, reason, FAINT, MOST_LINES);
  }
}
