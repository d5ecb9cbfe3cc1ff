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
  private volatile boolean passed;

  Deadline(Process process, Duration longest) {
    this.end = CLOCK.schedule(() -> end(process), longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void end(Process process) {
    passed = true; // before whoever waits for the process sees its end
    process.destroyForcibly();
  }

  /** Whether the time is over. */
  boolean passed() {
    return passed;
  }

  @Override
  public void close() {
    end.cancel(false);
  }
}
