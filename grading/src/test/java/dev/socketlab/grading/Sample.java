package dev.socketlab.grading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws a random sample if testing all would take too long. The build sets the seed to the day;
 * {@code -Dselfcheck.seed=N} repeats a sample, and {@code -Pselfcheck} tests all.
 */
public final class Sample {

  private static final long SEED = Long.getLong("selfcheck.seed", 1);

  private static final boolean WHOLE = Boolean.getBoolean("selfcheck.whole");

  static {
    System.out.println(
        WHOLE ? "selfcheck: all" : "selfcheck: a sample; -Dselfcheck.seed=" + SEED + " repeats it");
  }

  private Sample() {}

  /** Whether all are tested. */
  public static boolean whole() {
    return WHOLE;
  }

  /** All of them, in random order. */
  public static <T> List<T> shuffled(Collection<T> all) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(SEED));
    return shuffled;
  }

  /** A sample of that size; all of them with {@code -Pselfcheck}. */
  public static <T> List<T> of(Collection<T> all, int count) {
    List<T> shuffled = shuffled(all);
    return WHOLE ? shuffled : shuffled.subList(0, Math.min(count, shuffled.size()));
  }
}
