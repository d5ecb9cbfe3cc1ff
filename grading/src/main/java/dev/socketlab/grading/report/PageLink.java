package dev.socketlab.grading.report;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.grade.SubmissionGrade;

/**
 * A link from the index to a submission's page.
 *
 * @param name of the submission, escaped
 * @param href relative to the report's folder
 */
record PageLink(String name, String href) {

  static final String FOLDER = "submissions";

  static PageLink to(SubmissionGrade submission) {
    String name = submission.id().isBlank() ? "(no name)" : Escaped.line(submission.id());
    return new PageLink(name, FOLDER + "/" + PageName.of(submission.id()));
  }
}
