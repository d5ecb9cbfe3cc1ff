package dev.socketlab.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** The threads of servers in this JVM, by their names. Virtual threads are not listed. */
public final class ServerThreads {

  /** Against hanging: a thread that ends does so at once, or as soon as a busy machine lets it. */
  private static final int JOIN_TIMEOUT_MS = 60_000;

  private ServerThreads() {}

  /** Names that begin with {@code socketlab-} and {@code kind}; all of them if it is empty. */
  public static List<String> names(String kind) {
    return running(kind).map(Thread::getName).toList();
  }

  /** Waits until those that run now have ended, and fails if one does not. */
  public static void awaitEnd(String kind) {
    for (Thread thread : running(kind).toList()) {
      try {
        thread.join(JOIN_TIMEOUT_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while " + thread.getName() + " had not ended", e);
      }
      assertThat(thread.isAlive()).as(thread.getName() + " goes on").isFalse();
    }
  }

  private static Stream<Thread> running(String kind) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("socketlab-" + kind));
  }
}
