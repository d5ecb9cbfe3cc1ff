package dev.socketlab.grading.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Draws from jqwik's arbitraries outside jqwik's own test runner: the same random numbers give the
 * same values. There can be only one jqwik session at a time, so each lasts only as long as a draw.
 */
final class ArbitrarySampler {

  /** The number of tries that jqwik assumes a value is drawn for. */
  private static final int TRIES = 1_000;

  /** Far more simpler values than are ever tried. */
  private static final int MOST = 1_000;

  private ArbitrarySampler() {}

  static <T> List<Shrinkable<T>> some(int count, Arbitrary<T> arbitrary, Random random) {
    List<Shrinkable<T>> drawn = new ArrayList<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<T> generator = arbitrary.generator(TRIES);
          for (int i = 0; i < count; i++) {
            drawn.add(Drawn.of(generator.next(random)));
          }
        });
    return drawn;
  }

  /** jqwik computes values lazily and only within a session, so they are kept here. */
  private record Drawn<T>(T value, Shrinkable<T> source) implements Shrinkable<T> {

    static <T> Drawn<T> of(Shrinkable<T> source) {
      return new Drawn<>(source.value(), source);
    }

    @Override
    public Stream<Shrinkable<T>> shrink() {
      List<Shrinkable<T>> simpler = new ArrayList<>();
      JqwikSession.run(() -> source.shrink().limit(MOST).map(Drawn::of).forEach(simpler::add));
      return simpler.stream();
    }

    @Override
    public ShrinkingDistance distance() {
      return source.distance();
    }
  }
}
