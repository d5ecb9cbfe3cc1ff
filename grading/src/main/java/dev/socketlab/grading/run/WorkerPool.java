package dev.socketlab.grading.run;

import dev.socketlab.grading.worker.GradingJob;
import dev.socketlab.grading.worker.Worker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
   * @throws IOException if no worker can be started
   */
  static <T> void each(GradingJob job, int most, List<T> tasks, Work<T> work)
      throws IOException, InterruptedException {
    ConcurrentLinkedQueue<T> left = new ConcurrentLinkedQueue<>(tasks);
    int count = Math.min(most, tasks.size());
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, count));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(
            threads.submit(
                () -> {
                  live(job, left, work);
                  return null;
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException noWorker) {
        throw noWorker;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * The life of one worker. It starts and ends on one thread: the kernel ends a worker's process
   * together with the thread that started it.
   */
  private static <T> void live(GradingJob job, ConcurrentLinkedQueue<T> left, Work<T> work)
      throws IOException, InterruptedException {
    try (Worker worker = Worker.open(job)) {
      for (T task = left.poll(); task != null; task = left.poll()) {
        work.with(worker, task);
      }
    }
  }
}
