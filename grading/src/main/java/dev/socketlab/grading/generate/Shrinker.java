package dev.socketlab.grading.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Shrinkable;

/**
 * Searches for the smallest value that still fails. The caller tries what {@link #next} offers and
 * calls {@link #fails} if that failed too: then the search continues below it. No value is offered
 * twice, and the number of tries is limited, since each is a request to the program under test.
 */
public final class Shrinker<T> {

  private final Set<T> offered = new HashSet<>();
  private final Deque<Shrinkable<T>> candidates = new ArrayDeque<>();
  private Shrinkable<T> smallest;
  private Shrinkable<T> latest;
  private int left;

  /**
   * @param failing the value to start from
   * @param tries how many candidates to offer at most
   */
  public Shrinker(Shrinkable<T> failing, int tries) {
    this.smallest = failing;
    this.latest = failing;
    this.left = tries;
    offered.add(failing.value());
    failing.shrink().forEach(candidates::add);
  }

  /** A simpler value to try; empty if none is left or enough were tried. */
  public Optional<T> next() {
    while (left > 0 && !candidates.isEmpty()) {
      latest = candidates.remove();
      if (offered.add(latest.value())) {
        left--;
        return Optional.of(latest.value());
      }
    }
    return Optional.empty();
  }

  /** Reports that the value offered last failed as well. */
  public void fails() {
    smallest = latest;
    candidates.clear();
    smallest.shrink().forEach(candidates::add);
  }

  /** The smallest value that was reported to fail. */
  public T found() {
    return smallest.value();
  }
}
