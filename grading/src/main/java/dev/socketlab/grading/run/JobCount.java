package dev.socketlab.grading.run;

import dev.socketlab.grading.cli.Jobs;

/**
 * How many workers may work at a time, adjusted to what the machine has left. No verdict depends on
 * it: waits are proved or count only the time in which a program had a processor.
 */
final class JobCount {

  /** While more than this share of the machine's processor time is idle, one worker more works. */
  private static final double IDLE = 0.25;

  /** While less than this share is idle, one worker fewer begins. */
  private static final double BUSY = 0.05;

  private final Jobs jobs;
  private final long mibOfEach;
  private int now;

  /**
   * @param mibOfEach the memory that a worker and its program may use
   */
  JobCount(Jobs jobs, long mibOfEach) {
    this.jobs = jobs;
    this.mibOfEach = mibOfEach;
    this.now = jobs.first();
  }

  int now() {
    return now;
  }

  /** Whether it can change. */
  boolean follows() {
    return jobs.least() < jobs.most();
  }

  /**
   * Adjusts the number.
   *
   * @param idle the share of processor time that nobody used since the last adjustment
   * @param freeMib memory that can still be used
   */
  void adjust(double idle, long freeMib) {
    if (idle < BUSY || freeMib < mibOfEach / 2) {
      now = Math.max(jobs.least(), now - 1);
    } else if (idle > IDLE && freeMib > mibOfEach) {
      now = Math.min(jobs.most(), now + 1);
    }
  }
}
