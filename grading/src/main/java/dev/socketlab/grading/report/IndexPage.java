package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data of {@code index.jte}: all submissions, and how the class did on each check.
 *
 * @param programs a column for each
 * @param counted outcomes that get a column: failures always, the rarer ones only if they occurred
 */
record IndexPage(
    String title,
    String assignment,
    long seed,
    List<String> programs,
    List<Outcome> counted,
    List<Row> rows,
    List<CheckTally> tallies) {

  /** One submission; the score is empty for programs that were not graded. */
  record Row(PageLink link, Score score, List<Optional<Score>> programs, List<Long> counts) {}

  static IndexPage of(ClassGrade grade) {
    List<String> programs = Programs.ids(grade);
    List<Outcome> counted =
        Stream.of(Outcome.FAILED, Outcome.BROKEN, Outcome.UNSTEADY)
            .filter(
                outcome ->
                    outcome == Outcome.FAILED
                        || grade.submissions().stream().anyMatch(s -> s.count(outcome) > 0))
            .toList();
    return new IndexPage(
        Escaped.line(grade.title()),
        Escaped.line(grade.assignment()),
        grade.seed(),
        programs.stream().map(Escaped::line).toList(),
        counted,
        grade.submissions().stream().map(s -> row(s, programs, counted)).toList(),
        CheckTally.of(grade));
  }

  int average() {
    return Score.average(rows.stream().map(Row::score).toList());
  }

  long fullMarks() {
    return rows.stream().filter(row -> row.score().full()).count();
  }

  int count(Outcome outcome) {
    return tallies.stream().mapToInt(tally -> tally.count(outcome)).sum();
  }

  private static Row row(SubmissionGrade submission, List<String> programs, List<Outcome> counted) {
    return new Row(
        PageLink.to(submission),
        new Score(submission.score(), submission.max()),
        programs.stream()
            .map(id -> Programs.find(submission, id).map(p -> new Score(p.score(), p.max())))
            .toList(),
        counted.stream().map(submission::count).toList());
  }
}
