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

/** Several cells at a time, each of which takes the next task until none is left. */
final class WorkerPool {

  private WorkerPool() {}

  /** What is done with a task. */
  @FunctionalInterface
  interface Work<T> {
    void in(Worker cell, T task) throws InterruptedException;
  }

  /**
   * Returns when all is done.
   *
   * @param most how many cells there are at a time
   * @throws IOException where no cell can be had
   */
  static <T> void each(GradingJob order, int most, List<T> tasks, Work<T> work)
      throws IOException, InterruptedException {
    ConcurrentLinkedQueue<T> left = new ConcurrentLinkedQueue<>(tasks);
    int cells = Math.min(most, tasks.size());
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, cells));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < cells; i++) {
        running.add(
            workers.submit(
                () -> {
                  live(order, left, work);
                  return null;
                }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException noCell) {
        throw noCell;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /** A cell's life. The thread lives as long: the kernel ends a cell with the thread it is of. */
  private static <T> void live(GradingJob order, ConcurrentLinkedQueue<T> left, Work<T> work)
      throws IOException, InterruptedException {
    try (Worker cell = Worker.open(order)) {
      for (T task = left.poll(); task != null; task = left.poll()) {
        work.in(cell, task);
      }
    }
  }
}
