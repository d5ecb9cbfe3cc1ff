package dev.socketlab.common.loop;

import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Lines from the console, on their way from the thread that reads them into the loop's. A loop that
 * waits in select sees no queue: it has to be woken.
 */
final class TypedLines {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  /** Adds a line, from any thread, and wakes the loop that waits in {@code selector}. */
  void add(String line, Selector selector) {
    lines.add(line);
    selector.wakeup();
  }

  /** Takes out all lines, in the loop's thread. */
  void drainTo(Consumer<String> consumer) {
    for (String line = lines.poll(); line != null; line = lines.poll()) {
      consumer.accept(line);
    }
  }
}
