package dev.socketlab.grading.observe;

/** How fast a program has been in this trial, and how long it is waited for without a proof. */
final class ProgramPace {

  /** For a program not yet measured; far above what a start takes on an idle machine. */
  private static final long UNMEASURED_NANOS = 10_000_000_000L;

  private static final long LEAST_BOUND_NANOS = 2_000_000_000L;
  private static final long TIMES_AS_LONG = 20;

  /** To start takes longer than to reply, so less is concluded from it. */
  private static final long START_IS_SLOWER = 4;

  /** For a program that takes seconds, twenty times as long would be minutes. */
  private static final long LONGEST_EXTRA_NANOS = 15_000_000_000L;

  /**
   * A program that has run all the time in several waits and said nothing spins. If it still serves
   * clients, it does so at once.
   */
  private static final int ENOUGH_IN_VAIN = 2;

  private static final long SPINNING_NANOS = 500_000_000L;
  private static final long SPINNING_IDLY_NANOS = 200_000_000L;
  private static final long FEW_TIMES_AS_LONG = 4;

  private long slowestNanos;
  private boolean measured;

  /** How many waits in a row were in vain while the program ran all the time. */
  private int vainAndBusy;

  private boolean spins;

  /** Whether anything that was waited for has come yet. */
  boolean measured() {
    return measured;
  }

  /** Something has come after so long; the first time, the program has started. */
  void took(long nanos) {
    slowestNanos = measured ? Math.max(slowestNanos, nanos) : nanos / START_IS_SLOWER;
    measured = true;
  }

  /**
   * A wait has ended.
   *
   * @param busy whether the program has run all the time
   */
  void waited(Stillness.End end, boolean busy) {
    vainAndBusy = end == Stillness.End.OVERDUE && busy ? vainAndBusy + 1 : 0;
    spins = vainAndBusy > 0 || (spins && end == Stillness.End.CAME);
  }

  /**
   * How long to wait for a program to be idle, if no verdict depends on it: one that spins never
   * is, and has soon read whatever it was sent.
   */
  long boundOfIdleness(long usual) {
    return spins ? SPINNING_IDLY_NANOS : usual;
  }

  /**
   * How long nothing may come, in nanoseconds.
   *
   * @param neverStarts whether a start of it was waited for in vain before
   */
  long bound(boolean neverStarts) {
    if (!measured) {
      return neverStarts ? LEAST_BOUND_NANOS : UNMEASURED_NANOS;
    }
    return vainAndBusy >= ENOUGH_IN_VAIN
        ? Math.max(SPINNING_NANOS, FEW_TIMES_AS_LONG * slowestNanos)
        : Math.max(
            LEAST_BOUND_NANOS,
            Math.min(TIMES_AS_LONG * slowestNanos, slowestNanos + LONGEST_EXTRA_NANOS));
  }
}
