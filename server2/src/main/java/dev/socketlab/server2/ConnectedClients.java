package dev.socketlab.server2;

import dev.socketlab.common.life.Threads;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Who is being served, and by which thread. */
final class ConnectedClients {

  private final Map<ClientTask, Thread> threads = new HashMap<>();
  private long departures;
  private boolean closed;

  /**
   * Enters a client and starts its thread; false if the server is closing and none may come any
   * more. Both at once: {@link #close} would not wait for a thread that has yet to start.
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

  /** Waits until a client leaves, or for {@code limit} at most. */
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

  /** Lets all go and waits for their threads, all in all no longer than {@code patience}. */
  void close(Duration patience) {
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
    long end = System.nanoTime() + patience.toNanos();
    for (Thread thread : last.values()) {
      Threads.join(thread, Duration.ofNanos(end - System.nanoTime()));
    }
  }
}
