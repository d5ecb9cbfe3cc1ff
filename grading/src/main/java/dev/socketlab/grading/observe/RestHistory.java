package dev.socketlab.grading.observe;

/**
 * What the grader remembers of a program from one run to the next: whether it was ever seen not to
 * come to rest, so that later waits for it to rest are shorter; whether it has ever started, so
 * that one that was waited for in vain is not waited for as long again; and whether it was ever
 * seen to go on by itself after a proof that it would not, so that no later proof is believed. For
 * one thread at a time.
 */
public final class RestHistory {

  /** Reviews take a second each. */
  private static final int ENOUGH_REVIEWS = 3;

  private boolean restless;
  private boolean started;
  private boolean missed;
  private boolean goesOn;
  private int reviews;

  boolean restless() {
    return restless;
  }

  void foundRestless() {
    restless = true;
  }

  /**
   * @param came whether it did what a start is to lead to
   */
  void waitedForStart(boolean came) {
    started |= came;
    missed |= !came;
  }

  /** Whether a start was waited for in full and in vain, and none has succeeded. */
  boolean neverStarts() {
    return missed && !started;
  }

  /** Whether a proof of its silence was refuted: something wakes it that is not understood. */
  boolean goesOnByItself() {
    return goesOn;
  }

  /** Whether its proofs have yet to be confirmed. */
  boolean needsReview() {
    return !goesOn && reviews < ENOUGH_REVIEWS;
  }

  /**
   * @param refuted whether it went on by itself
   */
  void reviewed(boolean refuted) {
    goesOn |= refuted;
    reviews++;
  }
}
