package dev.socketlab.grading.worker;

import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.sandbox.Sandbox;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;

/** Grades programs, one at a time. For one thread. */
public interface Worker extends AutoCloseable {

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

  @Override
  void close() throws IOException;
}
