package dev.socketlab.grading.process;

import dev.socketlab.common.text.Escaped;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What must not outlive the grader: programs that it started, and folders that it made. When it is
 * interrupted in the middle of a class, they are closed on its way out, the latest first.
 */
public final class ShutdownCleanup {

  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
  private static boolean over;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ShutdownCleanup::closeAll, "at-exit"));
  }

  private ShutdownCleanup() {}

  /**
   * Closes it at the grader's end, unless {@link #forget} comes first.
   *
   * @throws IllegalStateException if the end has come: nothing may be started any more
   */
  public static void close(AutoCloseable resource) {
    synchronized (OPEN) {
      if (over) {
        throw new IllegalStateException("the grader is stopping");
      }
      OPEN.push(resource);
    }
  }

  /** It has been closed. */
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
