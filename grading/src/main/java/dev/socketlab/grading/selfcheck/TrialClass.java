package dev.socketlab.grading.selfcheck;

import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.Selection;
import dev.socketlab.grading.cli.Jobs;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.run.Runner;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.submission.Submission;
import dev.socketlab.grading.worker.GradingJob;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Grades as a teacher's run does, in the same cells.
 *
 * @param sandbox the kind of sandbox
 * @param jobs how many programs are graded at a time
 * @param seed the seed of random input
 */
record TrialClass(String sandbox, Jobs jobs, long seed) {

  /**
   * Grades submissions as one class.
   *
   * @param programs the programs to grade; all if empty
   */
  ClassGrade grade(String assignment, Set<String> programs, List<Submission> submissions)
      throws IOException, InterruptedException {
    GradingJob job =
        new GradingJob(
            sandbox,
            AssignmentFile.of(assignment),
            new Selection(Set.of(), programs),
            Provided.NOTHING,
            seed);
    return new Runner(job, jobs).grade(submissions, () -> {});
  }
}
