package dev.socketlab.grading.run;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.ProgramSpec;
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

/** Grades all programs of all submissions, in several cells at a time, and keeps their order. */
public final class Runner {

  private final GradingJob order;
  private final Assignment assignment;
  private final int jobs;

  /** A program to be graded, and where its grade goes. */
  private record Numbered(GradingTask task, int index) {}

  /**
   * @param jobs how many programs are graded at the same time, each in a cell of its own
   */
  public Runner(GradingJob order, int jobs) throws IOException {
    this.order = order;
    this.assignment = order.selected();
    this.jobs = jobs;
  }

  /**
   * Grades them all.
   *
   * @param progress told after each program, on any thread
   * @throws IOException where no cell can be had
   */
  public ClassGrade grade(List<Submission> submissions, Runnable progress)
      throws IOException, InterruptedException {
    List<GradingTask> tasks = new ArrayList<>();
    for (Submission submission : submissions) {
      for (ProgramSpec program : assignment.programs()) {
        tasks.add(new GradingTask(submission.path(), program.id(), order.mapping()));
      }
    }
    return collect(submissions, grades(tasks, (task, took) -> progress.run()));
  }

  /**
   * Grades these programs.
   *
   * @param progress told after each program how long that took, on any thread
   * @return the grades in the order of the tasks
   * @throws IOException where no cell can be had
   */
  public List<ProgramGrade> grades(
      List<GradingTask> tasks, BiConsumer<GradingTask, Duration> progress)
      throws IOException, InterruptedException {
    List<Numbered> numbered = new ArrayList<>();
    tasks.forEach(task -> numbered.add(new Numbered(task, numbered.size())));
    ProgramGrade[] grades = new ProgramGrade[tasks.size()];
    WorkerPool.each(
        order,
        jobs,
        numbered,
        (cell, next) -> {
          long began = System.nanoTime();
          grades[next.index] = grade(cell, next.task);
          progress.accept(next.task, Duration.ofNanos(System.nanoTime() - began));
        });
    return List.of(grades);
  }

  private ProgramGrade grade(Worker cell, GradingTask task) throws InterruptedException {
    try {
      return cell.grade(task);
    } catch (IOException ours) {
      return UngradedProgram.broken(
          GradingJob.program(assignment, task.program()),
          "the grader failed: " + ours.getMessage());
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
    return new ClassGrade(assignment.id(), assignment.title(), order.seed(), all);
  }
}
