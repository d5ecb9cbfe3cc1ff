package dev.socketlab.grading.observe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Limits a wait where silence cannot be proved, because a thread sleeps, waits with a deadline or
 * spins. The bound is in proportion to the program's own measured speed; time in which the program
 * was ready to run but had no processor does not count.
 */
final class WaitLimit {

  /** A program that fell asleep on a message is waited for, up to this time. */
  private static final long LONGEST_SLEEP_NANOS = 15_000_000_000L;

  /** A program that goes on and on without ever sending what is waited for is cut off here. */
  private static final long TIMES_WITH_PROGRESS = 10;

  /** A program that spins gives up its processor now and then. */
  private static final double NEARLY_ALL = 0.9;

  /** That a thread was first seen with this count of switches at this time. */
  private record FirstSeen(long switches, long at) {}

  private final long began = System.nanoTime();
  private final long ownDelay = RunDelay.nanosOfThisThread();
  private final Optional<ProgramView> earlier;
  private final long bound;
  private final long longestSleep;
  private final long trialEnd;
  private final Map<Integer, FirstSeen> firstSeen = new HashMap<>();
  private RunDelay delay;
  private int looks;
  private int looksAtRunning;

  /**
   * @param earlier the last look before this wait, or null
   * @param bound how long nothing may come, in nanoseconds
   * @param mayHaveFallenAsleep whether a program that sleeps is waited for beyond the bound
   * @param trialEnd the {@link System#nanoTime} at which every wait ends
   */
  WaitLimit(ProgramView earlier, long bound, boolean mayHaveFallenAsleep, long trialEnd) {
    this.earlier = Optional.ofNullable(earlier);
    this.bound = bound;
    this.longestSleep = mayHaveFallenAsleep ? LONGEST_SLEEP_NANOS : bound;
    this.trialEnd = trialEnd;
  }

  long began() {
    return began;
  }

  /**
   * How long it has taken, without the time in which the program or the grader was ready to run and
   * had no processor.
   */
  long nanosWithoutLoad(Optional<ProgramView> now) {
    long delays =
        RunDelay.nanosOfThisThread()
            - ownDelay
            + (delay == null ? 0 : now.map(delay::nanosUntil).orElse(0L));
    return Math.max(0, System.nanoTime() - began - delays);
  }

  /** Whether the program has run all the time. */
  boolean isBusy() {
    return looks > 0 && looksAtRunning > NEARLY_ALL * looks;
  }

  /** Whether something comes again and again; if nothing comes at all, the wait is overdue. */
  boolean isEndless(long lastProgress) {
    return lastProgress != began && System.nanoTime() - began > TIMES_WITH_PROGRESS * bound;
  }

  boolean isOverdue(ProgramView now, long lastProgress) {
    long time = System.nanoTime();
    looks++;
    looksAtRunning += now.threads().stream().anyMatch(ThreadView::running) ? 1 : 0;
    if (delay == null) {
      delay = RunDelay.since(now);
    }
    for (ThreadView thread : now.threads()) {
      firstSeen.merge(
          thread.tid(),
          new FirstSeen(thread.switches(), time),
          (old, current) -> old.switches == current.switches ? old : current);
    }
    if (time - began > TIMES_WITH_PROGRESS * bound || time - trialEnd > 0) {
      return true;
    }
    long elapsed = System.nanoTime() - lastProgress;
    return elapsed > bound
        && elapsed - delay.nanosUntil(now) > bound
        && (elapsed > longestSleep
            || now.threads().stream().noneMatch(thread -> fellAsleep(thread, elapsed)));
  }

  /**
   * Whether a thread began to wait for a limited time after the grader's last move and is still
   * waiting: it will go on by itself. A thread that has waited since before that move is idle; one
   * that woke in between is polling.
   */
  private boolean fellAsleep(ThreadView thread, long elapsed) {
    return thread.waitsForALimitedTime()
        && System.nanoTime() - firstSeen.get(thread.tid()).at > elapsed / 2
        && earlier.filter(view -> view.hasUnchanged(thread)).isEmpty();
  }
}
