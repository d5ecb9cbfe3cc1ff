package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code index.jte} shows: every submission, and every check over all of them.
 *
 * @param programs the table's columns
 * @param counted the outcomes that get a column: failures always, the rarer ones when there are any
 */
record IndexPage(
    String title,
    String assignment,
    long seed,
    List<String> programs,
    List<Outcome> counted,
    List<Row> rows,
    List<CheckTally> tallies) {

  /** One submission; a program that it was not graded on is empty. */
  record Row(PageLink link, Share share, List<Optional<Share>> programs, List<Long> counts) {}

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
    return Share.average(rows.stream().map(Row::share).toList());
  }

  long fullMarks() {
    return rows.stream().filter(row -> row.share().full()).count();
  }

  int count(Outcome outcome) {
    return tallies.stream().mapToInt(tally -> tally.count(outcome)).sum();
  }

  private static Row row(SubmissionGrade submission, List<String> programs, List<Outcome> counted) {
    return new Row(
        PageLink.to(submission),
        new Share(submission.score(), submission.max()),
        programs.stream()
            .map(id -> Programs.find(submission, id).map(p -> new Share(p.score(), p.max())))
            .toList(),
        counted.stream().map(submission::count).toList());
  }
}
