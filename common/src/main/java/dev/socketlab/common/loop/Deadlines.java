package dev.socketlab.common.loop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Connections for which something is due after a fixed period. The period is the same for all, so
 * they fall due in the order in which they were set, and no heap is needed.
 */
final class Deadlines {

  /** The value of {@link #next} when nothing is due. */
  static final long NEVER = Long.MAX_VALUE;

  private final long period;
  private final Map<NonBlockingConnection, Long> due = new LinkedHashMap<>();

  Deadlines(Duration period) {
    this.period = period.toNanos();
  }

  /** Starts a connection's period, or starts it again. */
  void set(NonBlockingConnection connection, long now) {
    due.remove(connection);
    due.put(connection, now + period);
  }

  void clear(NonBlockingConnection connection) {
    if (!due.isEmpty()) {
      due.remove(connection);
    }
  }

  int size() {
    return due.size();
  }

  /** Nanoseconds until the next falls due, at least 0. */
  long next(long now) {
    return due.isEmpty() ? NEVER : Math.max(0, due.values().iterator().next() - now);
  }

  /** Removes and returns a connection that is due; null if there is none. */
  NonBlockingConnection poll(long now) {
    if (next(now) > 0) {
      return null;
    }
    NonBlockingConnection first = due.keySet().iterator().next();
    due.remove(first);
    return first;
  }
}
