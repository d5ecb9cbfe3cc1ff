package dev.socketlab.grading.process;

import dev.socketlab.common.text.Escaped;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what must not outlive the grader, such as programs and temporary folders, if it is
 * interrupted in the middle of a run; the latest first.
 */
public final class ShutdownCleanup {

  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
  private static boolean over;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ShutdownCleanup::closeAll, "at-exit"));
  }

  private ShutdownCleanup() {}

  /**
   * Registers a resource to be closed when the grader ends, unless {@link #forget} is called first.
   *
   * @throws IllegalStateException if the grader is ending: nothing may be started any more
   */
  public static void close(AutoCloseable resource) {
    synchronized (OPEN) {
      if (over) {
        throw new IllegalStateException("the grader is stopping");
      }
      OPEN.push(resource);
    }
  }

  /** Removes a resource that has been closed. */
  public static void forget(AutoCloseable resource) {
    synchronized (OPEN) {
      OPEN.remove(resource);
    }
  }

  private static void closeAll() {
    Deque<AutoCloseable> left;
    synchronized (OPEN) {
      over = true;
      left = new ArrayDeque<>(OPEN);
    }
    for (AutoCloseable resource : left) {
      try {
        resource.close();
      } catch (Exception e) {
        System.err.println(
            "grade: cannot clean up: " + Escaped.line(String.valueOf(e.getMessage())));
      }
    }
  }
}
