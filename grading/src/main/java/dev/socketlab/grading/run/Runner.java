package dev.socketlab.grading.run;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.cell.Cell;
import dev.socketlab.grading.cell.NoProgram;
import dev.socketlab.grading.cell.Order;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import dev.socketlab.grading.submission.Submission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Grades all programs of all submissions, in several cells at a time, and keeps their order. */
public final class Runner {

  private final Order order;
  private final Assignment assignment;
  private final int jobs;

  /** A program to be graded, and where its grade goes. */
  private record Task(Submission submission, ProgramSpec program, int index) {}

  /**
   * @param jobs how many programs are graded at the same time, each in a cell of its own
   */
  public Runner(Order order, int jobs) throws IOException {
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
    List<Task> tasks = new ArrayList<>();
    for (Submission submission : submissions) {
      for (ProgramSpec program : assignment.programs()) {
        tasks.add(new Task(submission, program, tasks.size()));
      }
    }
    ProgramGrade[] grades = new ProgramGrade[tasks.size()];
    Cells.each(
        order,
        jobs,
        tasks,
        (cell, task) -> {
          grades[task.index] = grade(cell, task);
          progress.run();
        });
    return collect(submissions, List.of(grades));
  }

  private static ProgramGrade grade(Cell cell, Task task) throws InterruptedException {
    try {
      return cell.grade(task.submission.path(), task.program.id());
    } catch (IOException ours) {
      return NoProgram.broken(task.program, "the grader failed: " + ours.getMessage());
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
