package dev.socketlab.grading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws a few of many that would take long to test, by a seed that the build sets to the day. With
 * {@code -Pselfcheck} all are taken; {@code -Dselfcheck.seed=N} repeats a draw.
 */
public final class Sample {

  private static final long SEED = Long.getLong("selfcheck.seed", 1);

  private static final boolean WHOLE = Boolean.getBoolean("selfcheck.whole");

  static {
    System.out.println(
        WHOLE ? "selfcheck: all" : "selfcheck: a sample; -Dselfcheck.seed=" + SEED + " repeats it");
  }

  private Sample() {}

  /** Whether nothing is to be left out. */
  public static boolean whole() {
    return WHOLE;
  }

  /** All of them, in an order that the seed decides. */
  public static <T> List<T> shuffled(Collection<T> all) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(SEED));
    return shuffled;
  }

  /** So many of them, or all. */
  public static <T> List<T> of(Collection<T> all, int count) {
    List<T> shuffled = shuffled(all);
    return WHOLE ? shuffled : shuffled.subList(0, Math.min(count, shuffled.size()));
  }
}
