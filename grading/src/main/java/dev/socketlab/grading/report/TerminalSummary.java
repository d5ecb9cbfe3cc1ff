package dev.socketlab.grading.report;

import static dev.socketlab.grading.report.TerminalText.styled;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The table of all submissions: a row for each, a column for each program. */
final class TerminalSummary {

  private static final int LONGEST_NAME = 32;

  /** Outcomes that get a column only if a check had them; failures always get one. */
  private static final List<Outcome> WHEN_ANY = List.of(Outcome.BROKEN, Outcome.UNSTEADY);

  private final ClassGrade grade;
  private final List<String> programs;
  private final List<Outcome> counted;
  private final TerminalMarks marks;

  private TerminalSummary(ClassGrade grade, TerminalMarks marks) {
    this.grade = grade;
    this.programs = Programs.ids(grade);
    this.counted =
        Stream.concat(
                Stream.of(Outcome.FAILED),
                WHEN_ANY.stream()
                    .filter(
                        outcome ->
                            grade.submissions().stream().anyMatch(s -> s.count(outcome) > 0)))
            .toList();
    this.marks = marks;
  }

  static void print(ClassGrade grade, TerminalPage page, Terminal terminal) {
    if (grade.submissions().isEmpty()) {
      page.line(new AttributedString("no submissions"));
      return;
    }
    TerminalSummary summary = new TerminalSummary(grade, new TerminalMarks(terminal.unicode()));
    summary.table().lines().forEach(page::line);
    page.blank();
    page.line(summary.total());
  }

  private TerminalTable table() {
    TerminalTable table = new TerminalTable();
    table.row(header());
    grade.submissions().forEach(submission -> table.row(row(submission)));
    return table;
  }

  private List<AttributedString> header() {
    AttributedStyle style = AttributedStyle.DEFAULT.bold();
    List<AttributedString> cells = new ArrayList<>();
    cells.add(styled("submission", style));
    cells.add(styled("score", style));
    cells.add(styled("%", style));
    programs.forEach(program -> cells.add(styled(Escaped.line(program), style)));
    counted.forEach(outcome -> cells.add(styled(outcome.word(), style)));
    return cells;
  }

  private List<AttributedString> row(SubmissionGrade submission) {
    Score score = new Score(submission.score(), submission.max());
    List<AttributedString> cells = new ArrayList<>();
    cells.add(name(submission));
    cells.add(points(score));
    cells.add(styled(score.percentText(), AttributedStyle.DEFAULT.bold()));
    programs.forEach(
        program ->
            cells.add(
                Programs.find(submission, program)
                    .map(TerminalSummary::points)
                    .orElse(new AttributedString("-"))));
    counted.forEach(outcome -> cells.add(count(submission, outcome)));
    return cells;
  }

  private AttributedString name(SubmissionGrade submission) {
    AttributedString name = new AttributedString(Escaped.line(submission.id()));
    return TerminalText.cut(name, LONGEST_NAME, marks.ellipsis());
  }

  private static AttributedString points(ProgramGrade program) {
    return points(new Score(program.score(), program.max()));
  }

  private static AttributedString points(Score score) {
    return styled(score.points() + "/" + score.max(), style(score));
  }

  static AttributedStyle style(Score score) {
    if (score.worthNothing()) {
      return AttributedStyle.DEFAULT;
    }
    if (score.full()) {
      return TerminalMarks.style(Outcome.PASSED);
    }
    int colour = score.points() == 0 ? AttributedStyle.RED : AttributedStyle.YELLOW;
    return AttributedStyle.DEFAULT.foreground(colour);
  }

  private static AttributedString count(SubmissionGrade submission, Outcome outcome) {
    long count = submission.count(outcome);
    return count == 0
        ? styled("-", AttributedStyle.DEFAULT.faint())
        : styled(Long.toString(count), TerminalMarks.style(outcome));
  }

  private AttributedString total() {
    List<Score> scores =
        grade.submissions().stream().map(s -> new Score(s.score(), s.max())).toList();
    long full = scores.stream().filter(Score::full).count();
    return new AttributedString(
        "%d submissions, %d with full marks, %d%% on average"
            .formatted(scores.size(), full, Score.average(scores)));
  }
}
