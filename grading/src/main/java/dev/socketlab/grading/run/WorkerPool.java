package dev.socketlab.grading.run;

import dev.socketlab.common.text.Escaped;
import dev.socketlab.grading.cli.Jobs;
import dev.socketlab.grading.worker.GradingJob;
import dev.socketlab.grading.worker.Worker;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Several workers at a time, each of which takes the next task until none is left. How many work at
 * a time may follow the load of the machine.
 */
final class WorkerPool<T> {

  private static final long LOOK_MS = 500;

  /** What a worker needs for itself; a JVM in a room has a heap of this size. */
  private static final long WORKER_MIB = 512;

  private final GradingJob job;
  private final Work<T> work;
  private final JobCount count;
  private final MachineLoad load = new MachineLoad();
  private final Queue<T> left;
  private int undone;
  private int working;

  private WorkerPool(GradingJob job, JobCount count, List<T> tasks, Work<T> work) {
    this.job = job;
    this.work = work;
    this.count = count;
    this.left = new ArrayDeque<>(tasks);
    this.undone = tasks.size();
  }

  /** What to do with a task. */
  @FunctionalInterface
  interface Work<T> {
    void with(Worker worker, T task) throws InterruptedException;
  }

  /**
   * Returns when all tasks are done.
   *
   * @param jobs how many workers work at a time
   * @throws IOException if workers could not be started, and those that could have left tasks over
   */
  static <T> void each(GradingJob job, Jobs jobs, List<T> tasks, Work<T> work)
      throws IOException, InterruptedException {
    JobCount count = new JobCount(jobs, job.selected().run().memoryMiB() + WORKER_MIB);
    new WorkerPool<>(job, count, tasks, work).run();
  }

  private void run() throws IOException, InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      CompletionService<Void> workers = new ExecutorCompletionService<>(threads);
      List<Throwable> failures = new ArrayList<>();
      List<Future<Void>> started = new ArrayList<>();
      int ended = 0;
      load.idle(); // what follows is measured from here
      do {
        while (failures.isEmpty() && started.size() - ended < wanted()) {
          started.add(workers.submit(this::live));
        }
        Optional<Future<Void>> end =
            Optional.ofNullable(workers.poll(LOOK_MS, TimeUnit.MILLISECONDS));
        if (end.isPresent()) {
          ended++;
          failureOf(end.get()).ifPresent(failures::add);
        } else {
          adjust();
        }
      } while (ended < started.size());
      report(failures);
    } finally {
      threads.shutdownNow();
    }
  }

  /** How many workers there should be: no more than there are tasks to do. */
  private synchronized int wanted() {
    return left.isEmpty() ? 0 : Math.min(count.now(), undone);
  }

  private synchronized void adjust() throws IOException {
    if (count.follows()) {
      count.adjust(load.idle(), load.freeMib());
      notifyAll();
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
  private synchronized void report(List<Throwable> failures) throws IOException {
    for (Throwable failure : failures) {
      if (undone > 0 && failure instanceof IOException noWorker) {
        throw noWorker;
      }
      if (undone > 0) {
        throw new IllegalStateException(failure);
      }
      System.err.println("grade: a worker failed: " + Escaped.line(failure.toString()));
    }
  }

  /**
   * The life of one worker. It starts and ends on one thread: the kernel ends a worker's process
   * together with the thread that started it.
   */
  private Void live() throws IOException, InterruptedException {
    try (Worker worker = Worker.open(job)) {
      for (Optional<T> task = take(); task.isPresent(); task = take()) {
        boolean done = false;
        try {
          if (areLeft()) {
            worker.prepare();
          }
          work.with(worker, task.get());
          done = true;
        } finally {
          end(done);
        }
      }
    }
    return null;
  }

  /** The next task, once another worker may work; empty if there is none. */
  private synchronized Optional<T> take() throws InterruptedException {
    while (working >= count.now() && !left.isEmpty()) {
      wait();
    }
    Optional<T> task = Optional.ofNullable(left.poll());
    working += task.isPresent() ? 1 : 0;
    return task;
  }

  private synchronized boolean areLeft() {
    return !left.isEmpty();
  }

  private synchronized void end(boolean done) {
    working--;
    undone -= done ? 1 : 0;
    notifyAll();
  }
}
