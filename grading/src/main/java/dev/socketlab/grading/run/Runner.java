package dev.socketlab.grading.run;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.cli.Jobs;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import dev.socketlab.grading.submission.Submission;
import dev.socketlab.grading.worker.GradingJob;
import dev.socketlab.grading.worker.GradingTask;
import dev.socketlab.grading.worker.UngradedProgram;
import dev.socketlab.grading.worker.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Grades all programs of all submissions, several at a time, and keeps their order. */
public final class Runner {

  private final GradingJob job;
  private final Assignment assignment;
  private final Jobs jobs;

  /** A program to grade, and the index of its grade. */
  private record Numbered(GradingTask task, int index) {}

  /**
   * @param jobs how many programs to grade at the same time, each by a worker of its own
   */
  public Runner(GradingJob job, Jobs jobs) throws IOException {
    this.job = job;
    this.assignment = job.selected();
    this.jobs = jobs;
  }

  /**
   * Grades them all.
   *
   * @param progress runs after each program, on any thread
   * @throws IOException if no worker can be started
   */
  public ClassGrade grade(List<Submission> submissions, Runnable progress)
      throws IOException, InterruptedException {
    List<GradingTask> tasks = new ArrayList<>();
    for (Submission submission : submissions) {
      for (ProgramSpec program : assignment.programs()) {
        tasks.add(new GradingTask(submission.path(), program.id(), job.mapping()));
      }
    }
    return collect(submissions, grades(tasks, (task, took) -> progress.run()));
  }

  /**
   * Grades these programs.
   *
   * @param progress receives each program and how long it took, on any thread
   * @return the grades in the order of the tasks
   * @throws IOException if no worker can be started
   */
  public List<ProgramGrade> grades(
      List<GradingTask> tasks, BiConsumer<GradingTask, Duration> progress)
      throws IOException, InterruptedException {
    List<Numbered> numbered = new ArrayList<>();
    tasks.forEach(task -> numbered.add(new Numbered(task, numbered.size())));
    ProgramGrade[] grades = new ProgramGrade[tasks.size()];
    WorkerPool.each(
        job,
        jobs,
        numbered,
        (worker, next) -> {
          long began = System.nanoTime();
          grades[next.index] = grade(worker, next.task);
          progress.accept(next.task, Duration.ofNanos(System.nanoTime() - began));
        });
    return List.of(grades);
  }

  private ProgramGrade grade(Worker worker, GradingTask task) throws InterruptedException {
    try {
      return worker.grade(task);
    } catch (IOException | RuntimeException | Error ours) {
      return UngradedProgram.broken(
          GradingJob.program(assignment, task.program()), "the grader failed: " + ours);
    }
  }

  private ClassGrade collect(List<Submission> submissions, List<ProgramGrade> grades) {
    int programs = assignment.programs().size();
    List<SubmissionGrade> all = new ArrayList<>();
    for (int i = 0; i < submissions.size(); i++) {
      all.add(
          new SubmissionGrade(
              submissions.get(i).id(), grades.subList(i * programs, (i + 1) * programs)));
    }
    return new ClassGrade(assignment.id(), assignment.title(), job.seed(), all);
  }
}
