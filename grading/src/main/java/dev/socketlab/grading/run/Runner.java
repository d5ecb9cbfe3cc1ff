package dev.socketlab.grading.run;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import dev.socketlab.grading.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Grades all programs of all submissions, several at a time, and keeps their order. */
public final class Runner {

  private final Assignment assignment;
  private final long seed;
  private final int jobs;

  /**
   * @param jobs how many programs are graded at the same time
   */
  public Runner(Assignment assignment, long seed, int jobs) {
    this.assignment = assignment;
    this.seed = seed;
    this.jobs = jobs;
  }

  /**
   * Grades them all.
   *
   * @param progress told after each program, on any thread
   */
  public ClassGrade grade(List<Submission> submissions, Runnable progress)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      List<List<Future<ProgramGrade>>> running = new ArrayList<>();
      for (Submission submission : submissions) {
        List<Future<ProgramGrade>> programs = new ArrayList<>();
        for (ProgramSpec program : assignment.programs()) {
          ProgramGrader grader = new ProgramGrader(submission, program, seed);
          programs.add(
              workers.submit(
                  () -> {
                    try {
                      return grader.grade();
                    } finally {
                      progress.run();
                    }
                  }));
        }
        running.add(programs);
      }
      List<SubmissionGrade> grades = new ArrayList<>();
      for (int i = 0; i < submissions.size(); i++) {
        List<ProgramGrade> programs = new ArrayList<>();
        for (Future<ProgramGrade> one : running.get(i)) {
          programs.add(one.get());
        }
        grades.add(new SubmissionGrade(submissions.get(i).id(), programs));
      }
      return new ClassGrade(assignment.id(), assignment.title(), seed, grades);
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
