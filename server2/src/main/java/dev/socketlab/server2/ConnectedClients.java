package dev.socketlab.server2;

import dev.socketlab.common.life.Threads;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The clients that are being served, and their threads. */
final class ConnectedClients {

  private final Map<ClientTask, Thread> threads = new HashMap<>();
  private long departures;
  private boolean closed;

  /**
   * Adds a client and starts its thread; false if the server is closing. Both in one step:
   * otherwise {@link #close} could miss a thread that has yet to start.
   */
  synchronized boolean start(ClientTask task, Thread thread) {
    if (!closed) {
      threads.put(task, thread);
      thread.start();
    }
    return !closed;
  }

  synchronized void remove(ClientTask task) {
    threads.remove(task);
    departures++;
    notifyAll();
  }

  /** Waits until a client leaves, for {@code limit} at most. */
  synchronized void awaitDeparture(Duration limit) {
    long before = departures;
    long end = System.nanoTime() + limit.toNanos();
    try {
      for (long left = limit.toMillis(); left > 0 && !closed && departures == before; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until nobody is served any more. */
  synchronized void awaitNone() {
    try {
      while (!closed && !threads.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Disconnects all and waits for their threads, for {@code timeout} in all. */
  void close(Duration timeout) {
    Map<ClientTask, Thread> last;
    synchronized (this) {
      closed = true;
      last = Map.copyOf(threads);
      notifyAll();
    }
    last.forEach(
        (task, thread) -> {
          task.close(); // a read or write that blocks on a closed socket ends
          thread.interrupt(); // and so does a delay
        });
    long end = System.nanoTime() + timeout.toNanos();
    for (Thread thread : last.values()) {
      Threads.join(thread, Duration.ofNanos(end - System.nanoTime()));
    }
  }
}
