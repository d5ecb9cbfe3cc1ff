package dev.socketlab.grading.observe;

import java.util.HashMap;
import java.util.Map;

/**
 * How long a program, since a first look, was ready to run but had no processor: on a loaded
 * machine that time says nothing about the program. Linux counts it for each thread (schedstat, in
 * Documentation/scheduler/sched-stats.rst); where it does not, it is 0.
 */
final class RunDelay {

  private final Map<Integer, Long> before;

  private RunDelay(Map<Integer, Long> before) {
    this.before = before;
  }

  static RunDelay since(ProgramView first) {
    return new RunDelay(delays(first));
  }

  /** The delay of the thread that waited longest; a new thread counts from its beginning. */
  long nanosUntil(ProgramView now) {
    return delays(now).entrySet().stream()
        .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
        .max()
        .orElse(0);
  }

  /** How long the calling thread has been ready to run without a processor, since it started. */
  static long nanosOfThisThread() {
    ProcText text = new ProcText();
    if (!text.read("/proc/thread-self/schedstat")) {
      return 0;
    }
    text.skipWords(1);
    return text.decimal();
  }

  private static Map<Integer, Long> delays(ProgramView view) {
    Map<Integer, Long> delays = new HashMap<>();
    ProcText text = new ProcText();
    for (ThreadView thread : view.threads()) {
      if (text.read("/proc/" + thread.pid() + "/task/" + thread.tid() + "/schedstat")) {
        text.skipWords(1);
        delays.put(thread.tid(), text.decimal());
      }
    }
    return delays;
  }
}
