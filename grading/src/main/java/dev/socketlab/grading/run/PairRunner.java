package dev.socketlab.grading.run;

import dev.socketlab.grading.cli.Jobs;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairGrade;
import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.submission.Submission;
import dev.socketlab.grading.worker.GradingJob;
import dev.socketlab.grading.worker.Pair;
import dev.socketlab.grading.worker.Worker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lets every client of a class talk to every server of the class, several pairs at a time. */
public final class PairRunner {

  private final GradingJob job;
  private final Jobs jobs;

  /** A pair to try, and the index of its grade. */
  private record Task(Submission client, Submission server, String program, int index) {}

  /**
   * @param jobs how many pairs to try at the same time, each by a worker of its own
   */
  public PairRunner(GradingJob job, Jobs jobs) {
    this.job = job;
    this.jobs = jobs;
  }

  /**
   * Tries them all.
   *
   * @param servers programs of the assignment
   * @param progress runs after each pair, on any thread
   * @throws IOException if no worker can be started
   */
  public List<PairGrade> grade(
      List<Submission> submissions, List<String> servers, Runnable progress)
      throws IOException, InterruptedException {
    List<Task> tasks = new ArrayList<>();
    for (String program : servers) {
      for (Submission client : submissions) {
        for (Submission server : submissions) {
          tasks.add(new Task(client, server, program, tasks.size()));
        }
      }
    }
    PairGrade[] grades = new PairGrade[tasks.size()];
    WorkerPool.each(
        job,
        jobs,
        tasks,
        (worker, task) -> {
          grades[task.index] =
              new PairGrade(
                  task.client.id(), task.server.id(), task.program, verdict(worker, task));
          progress.run();
        });
    return List.of(grades);
  }

  private static PairVerdict verdict(Worker worker, Task task) throws InterruptedException {
    try {
      return worker.pair(new Pair(task.client.path(), task.server.path(), task.program));
    } catch (IOException | RuntimeException | Error ours) {
      return new PairVerdict(Outcome.BROKEN, "the grader failed: " + ours);
    }
  }
}
