package dev.socketlab.common.life;

import java.time.Duration;

/** Waiting for threads to end. */
public final class Threads {

  private Threads() {}

  /**
   * Waits for a thread that was told to end. It is given up after {@code patience}: a service that
   * does not come back must not keep its server from ending.
   */
  public static void join(Thread thread, Duration patience) {
    if (thread == Thread.currentThread()) {
      return;
    }
    try {
      thread.join(Math.max(1, patience.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
