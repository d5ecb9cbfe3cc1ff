package dev.socketlab.grading.run;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.worker.GradingJob;
import dev.socketlab.grading.worker.Worker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several workers at a time, each of which takes the next task until none is left. */
final class WorkerPool {

  private WorkerPool() {}

  /** What to do with a task. */
  @FunctionalInterface
  interface Work<T> {
    void with(Worker worker, T task) throws InterruptedException;
  }

  /**
   * Returns when all tasks are done.
   *
   * @param most how many workers there are at a time
   * @throws IOException if workers could not be started, and those that could have left tasks over
   */
  static <T> void each(GradingJob job, int most, List<T> tasks, Work<T> work)
      throws IOException, InterruptedException {
    ConcurrentLinkedQueue<T> left = new ConcurrentLinkedQueue<>(tasks);
    AtomicInteger done = new AtomicInteger();
    int count = Math.min(most, tasks.size());
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, count));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(
            threads.submit(
                () -> {
                  live(job, left, work, done);
                  return null;
                }));
      }
      List<Throwable> failures = new ArrayList<>();
      for (Future<?> thread : running) {
        failureOf(thread).ifPresent(failures::add);
      }
      report(failures, done.get() == tasks.size());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Optional<Throwable> failureOf(Future<?> thread) throws InterruptedException {
    try {
      thread.get();
      return Optional.empty();
    } catch (ExecutionException failed) {
      return Optional.of(failed.getCause());
    }
  }

  /** A worker that could not be started, or whose folder could not be deleted, costs no grade. */
  private static void report(List<Throwable> failures, boolean allDone) throws IOException {
    for (Throwable failure : failures) {
      if (!allDone && failure instanceof IOException noWorker) {
        throw noWorker;
      }
      if (!allDone) {
        throw new IllegalStateException(failure);
      }
      System.err.println("grade: a worker failed: " + Escaped.line(failure.toString()));
    }
  }

  /**
   * The life of one worker. It starts and ends on one thread: the kernel ends a worker's process
   * together with the thread that started it.
   */
  private static <T> void live(
      GradingJob job, ConcurrentLinkedQueue<T> left, Work<T> work, AtomicInteger done)
      throws IOException, InterruptedException {
    try (Worker worker = Worker.open(job)) {
      for (T task = left.poll(); task != null; task = left.poll()) {
        if (!left.isEmpty()) {
          worker.prepare();
        }
        work.with(worker, task);
        done.incrementAndGet();
      }
    }
  }
}
