package dev.socketlab.common.loop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Connections for which something is due after a fixed period. As the period is the same for all,
 * the order of setting is the order of falling due, and no heap is needed.
 */
final class Deadlines {

  /** What {@link #next} says when nothing is due. */
  static final long NEVER = Long.MAX_VALUE;

  private final long period;
  private final Map<NonBlockingConnection, Long> due = new LinkedHashMap<>();

  Deadlines(Duration period) {
    this.period = period.toNanos();
  }

  /** Starts a connection's period, again if it had begun. */
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

  /** Takes out one connection that is due; null if none is. */
  NonBlockingConnection poll(long now) {
    if (next(now) > 0) {
      return null;
    }
    NonBlockingConnection first = due.keySet().iterator().next();
    due.remove(first);
    return first;
  }
}
