package dev.socketlab.common.life;

import java.time.Duration;

/** Waiting for threads to end. */
public final class Threads {

  private Threads() {}

  /**
   * Waits for a thread that was asked to end, for {@code timeout} at most: a service that does not
   * return must not keep its server from ending.
   */
  public static void join(Thread thread, Duration timeout) {
    if (thread == Thread.currentThread()) {
      return;
    }
    try {
      thread.join(Math.max(1, timeout.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
