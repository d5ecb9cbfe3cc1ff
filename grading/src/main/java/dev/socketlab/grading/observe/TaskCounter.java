package dev.socketlab.grading.observe;

import java.util.OptionalInt;

/**
 * Counts the threads and processes that a program starts, even those that end before they are seen:
 * each takes the next number of every namespace of processes that it is in. Outside a sandbox room
 * the numbers are those of the whole machine, and nothing is counted.
 */
public final class TaskCounter {

  private final boolean counts;
  private final int before;

  private TaskCounter(boolean counts, int before) {
    this.counts = counts;
    this.before = before;
  }

  /** Begins to count what the program {@code pid} starts. */
  public static TaskCounter of(int pid) {
    return new TaskCounter(ProcessNamespace.isWalledIn(pid), lastNumber());
  }

  /** How many have been started since, give or take a few of the grader's own. */
  public OptionalInt started() {
    int started = lastNumber() - before;
    return counts && started >= 0 ? OptionalInt.of(started) : OptionalInt.empty();
  }

  /** The last that was given: "0.20 0.18 0.12 1/80 11206". */
  static int lastNumber() {
    ProcText text = new ProcText();
    if (!text.read("/proc/loadavg")) {
      return 0;
    }
    text.skipWords(4);
    return (int) text.decimal();
  }
}
