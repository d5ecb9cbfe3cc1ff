package dev.socketlab.grading.worker;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the work of a worker's process on one task, whatever a submission makes it do: the process
 * is ended when the time is over.
 */
final class Deadline implements AutoCloseable {

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "worker-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  private final ScheduledFuture<?> end;

  Deadline(Process process, Duration longest) {
    this.end = CLOCK.schedule(process::destroyForcibly, longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the time is over. */
  boolean passed() {
    return end.isDone() && !end.isCancelled();
  }

  @Override
  public void close() {
    end.cancel(false);
  }
}
