package dev.socketlab.grading.worker;

import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Grades programs, one at a time. For one thread. */
public interface Worker extends AutoCloseable {

  /** Only sources that were made to cost time are not read by then. */
  Duration LONGEST_PLAN = Duration.ofMinutes(2);

  /** A new worker: in a room of its own if the sandbox has rooms. */
  static Worker open(GradingJob job) throws IOException, InterruptedException {
    Sandbox sandbox = Sandboxes.of(job.sandbox());
    return sandbox.hasRoom()
        ? new SandboxedWorker(job, sandbox)
        : new BoundedWorker(() -> LocalWorker.inNewFolder(job, sandbox), job.longestWork());
  }

  /**
   * Gets ready for a further task while one is being done; a hint that costs time if it is wrong.
   */
  default void prepare() throws IOException {}

  /** Grades one program of a submission. Whatever the program does, there is a grade. */
  ProgramGrade grade(GradingTask task) throws IOException, InterruptedException;

  /**
   * Lets the client of one submission talk to a server of another. If workers have rooms, neither
   * sees the other's files.
   */
  PairVerdict pair(Pair pair) throws IOException, InterruptedException;

  /**
   * Says which file of a submission is which program, and how it would be started. Nothing of the
   * submission is run.
   *
   * @return escaped lines
   */
  List<String> plan(Path submission) throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
