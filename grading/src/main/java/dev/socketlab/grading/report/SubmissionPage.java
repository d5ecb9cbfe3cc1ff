package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.util.List;
import java.util.stream.IntStream;

/** What {@code submission.jte} shows: one submission, down to each event of each check. */
record SubmissionPage(String title, String name, Share share, List<Program> programs) {

  /**
   * One program.
   *
   * @param anchor where on the page it stands; a number, since an id may hold anything
   */
  record Program(
      String anchor,
      String id,
      String launch,
      List<String> findings,
      Share share,
      List<Check> checks) {}

  /** One check. */
  record Check(
      String id,
      Outcome outcome,
      Share points,
      String summary,
      List<Part> parts,
      List<Step> transcript) {}

  /** One labelled part of an explanation. */
  record Part(String name, String text) {}

  static SubmissionPage of(ClassGrade grade, SubmissionGrade submission) {
    return new SubmissionPage(
        Escaped.line(grade.title()),
        PageLink.to(submission).name(),
        new Share(submission.score(), submission.max()),
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
        new Share(program.score(), program.max()),
        program.checks().stream().map(SubmissionPage::check).toList());
  }

  private static Check check(CheckGrade check) {
    return new Check(
        Escaped.line(check.id()),
        check.outcome(),
        new Share(check.points(), check.max()),
        Escaped.line(check.why().summary()),
        List.of(
                new Part("sent", check.why().sent()),
                new Part("expected", check.why().expected()),
                new Part("received", check.why().received()),
                new Part("hint", check.why().hint()))
            .stream()
            .filter(part -> !part.text().isEmpty())
            .toList(),
        Step.all(check.transcript()));
  }
}
