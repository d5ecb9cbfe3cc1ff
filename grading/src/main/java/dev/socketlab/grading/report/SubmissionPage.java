package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.util.List;
import java.util.stream.IntStream;

/** The data of {@code submission.jte}: one submission, with every event of every check. */
record SubmissionPage(String title, String name, Score score, List<Program> programs) {

  /**
   * One program.
   *
   * @param anchor its place on the page; numbered, because an id may contain any character
   */
  record Program(
      String anchor,
      String id,
      String launch,
      List<String> findings,
      Score score,
      List<Check> checks) {}

  /** One check. */
  record Check(
      String id,
      Outcome outcome,
      Score score,
      String summary,
      List<Part> parts,
      List<TranscriptRow> transcript) {}

  /** One labelled part of an explanation. */
  record Part(String name, String text) {}

  static SubmissionPage of(ClassGrade grade, SubmissionGrade submission) {
    return new SubmissionPage(
        Escaped.line(grade.title()),
        PageLink.to(submission).name(),
        new Score(submission.score(), submission.max()),
        IntStream.range(0, submission.programs().size())
            .mapToObj(index -> program(submission.programs().get(index), index))
            .toList());
  }

  private static Program program(ProgramGrade program, int index) {
    return new Program(
        "program-" + (index + 1),
        Escaped.line(program.id()),
        Escaped.line(program.launch()),
        program.findings().stream().map(Escaped::line).toList(),
        new Score(program.score(), program.max()),
        program.checks().stream().map(SubmissionPage::check).toList());
  }

  private static Check check(CheckGrade check) {
    return new Check(
        Escaped.line(check.id()),
        check.outcome(),
        new Score(check.points(), check.max()),
        Escaped.line(check.why().summary()),
        List.of(
                new Part("sent", check.why().sent()),
                new Part("expected", check.why().expected()),
                new Part("received", check.why().received()),
                new Part("hint", check.why().hint()))
            .stream()
            .filter(part -> !part.text().isEmpty())
            .toList(),
        TranscriptRow.all(check.transcript()));
  }
}
