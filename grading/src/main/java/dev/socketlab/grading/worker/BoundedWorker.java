package dev.socketlab.grading.worker;

import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.grade.ProgramGrade;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Bounds the work of a worker in this process on one task. A thread cannot be ended like a process:
 * one that does not obey an interrupt is left behind with its worker, and a new worker does the
 * next task.
 */
final class BoundedWorker implements Worker {

  /** How long an interrupted thread may take to end its program and delete its files. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Opening opening;
  private final Duration longestWork;
  private final Duration grace;
  private final List<Worker> leftBehind = new ArrayList<>();
  private Worker worker;

  /** Opens a worker. */
  @FunctionalInterface
  interface Opening {
    Worker open() throws IOException;
  }

  /** What a worker is to do. */
  @FunctionalInterface
  private interface Work<T> {
    T by(Worker worker) throws IOException, InterruptedException;
  }

  BoundedWorker(Opening opening, Duration longestWork) throws IOException {
    this(opening, longestWork, GRACE);
  }

  BoundedWorker(Opening opening, Duration longestWork, Duration grace) throws IOException {
    this.opening = opening;
    this.longestWork = longestWork;
    this.grace = grace;
    this.worker = opening.open();
  }

  @Override
  public ProgramGrade grade(GradingTask task) throws IOException, InterruptedException {
    return bounded(worker -> worker.grade(task), longestWork);
  }

  @Override
  public PairVerdict pair(Pair pair) throws IOException, InterruptedException {
    return bounded(worker -> worker.pair(pair), longestWork);
  }

  @Override
  public List<String> plan(Path submission) throws IOException, InterruptedException {
    return bounded(worker -> worker.plan(submission), LONGEST_PLAN);
  }

  private <T> T bounded(Work<T> work, Duration longest) throws IOException, InterruptedException {
    Worker busy = worker;
    FutureTask<T> result = new FutureTask<>(() -> work.by(busy));
    Thread thread = new Thread(result, "work");
    thread.setDaemon(true);
    thread.start();
    try {
      return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      abandon(thread);
      throw new InterruptedIOException("its work took longer than " + longest.toSeconds() + " s");
    } catch (InterruptedException stopped) {
      thread.interrupt();
      thread.join(grace.toMillis());
      throw stopped;
    } catch (ExecutionException failed) {
      throw failure(failed.getCause());
    }
  }

  private void abandon(Thread thread) throws IOException, InterruptedException {
    thread.interrupt();
    thread.join(grace.toMillis());
    if (thread.isAlive()) {
      leftBehind.add(worker);
      worker = opening.open();
    }
  }

  private static IOException failure(Throwable cause) throws InterruptedException {
    if (cause instanceof InterruptedException stopped) {
      throw stopped;
    }
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException failed ? failed : new IOException(cause);
  }

  @Override
  public void close() throws IOException {
    leftBehind.add(worker);
    for (Worker each : leftBehind) {
      each.close();
    }
  }
}
