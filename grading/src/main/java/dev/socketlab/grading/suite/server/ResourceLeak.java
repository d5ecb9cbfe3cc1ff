package dev.socketlab.grading.suite.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What clients leave behind. Pools, caches and allocators take more at first and then no more; a
 * leak goes on in proportion to the clients, round after round. So it must be there in every round
 * of clients that left in the same way.
 */
enum ResourceLeak {
  DESCRIPTORS("descriptors open"),
  PROCESSES("processes running"),
  ZOMBIES("processes that have ended and that it has not waited for"),
  THREADS("threads running"),
  MEMORY("KiB of memory");

  private final String what;

  ResourceLeak(String what) {
    this.what = what;
  }

  private long amount(HeldResources holding) {
    return switch (this) {
      case DESCRIPTORS -> holding.descriptors();
      case PROCESSES -> holding.processes();
      case ZOMBIES -> holding.zombies();
      case THREADS -> holding.threads();
      case MEMORY -> holding.memory();
    };
  }

  /** A round of clients that left in the same way, and what the program held before and after. */
  record Round(DisconnectKind way, int clients, HeldResources before, HeldResources after) {}

  /**
   * Something that every round of one way has left behind.
   *
   * @param amount that all rounds of that way have left together
   */
  record Found(ResourceLeak leak, DisconnectKind way, long amount, int clients) {

    /** "keeps 100 descriptors open after 100 clients have left with a reset". */
    String words() {
      return "keeps "
          + amount
          + " "
          + leak.what
          + " after "
          + clients
          + " clients have left "
          + way.words();
    }
  }

  /**
   * The first kind of leak that there is.
   *
   * @param memoryOfOne the least in KiB that a client must leave behind to be seen for sure; empty
   *     where memory tells nothing
   */
  static Optional<Found> first(List<Round> rounds, Optional<Integer> memoryOfOne) {
    List<Found> found = new ArrayList<>();
    for (ResourceLeak leak : values()) {
      for (DisconnectKind way : DisconnectKind.values()) {
        List<Round> same = rounds.stream().filter(round -> round.way == way).toList();
        leak.least(memoryOfOne)
            .filter(least -> same.stream().allMatch(round -> leak.grew(round, least)))
            .ifPresent(least -> found.add(leak.found(way, same)));
      }
    }
    return found.stream().findFirst();
  }

  /** Half of a thing for each client: some may be reset before they were taken note of. */
  private Optional<Double> least(Optional<Integer> memoryOfOne) {
    return this == MEMORY ? memoryOfOne.map(Integer::doubleValue) : Optional.of(0.5);
  }

  private boolean grew(Round round, double least) {
    return left(round) >= least * round.clients;
  }

  private long left(Round round) {
    return amount(round.after) - amount(round.before);
  }

  private Found found(DisconnectKind way, List<Round> same) {
    return new Found(
        this,
        way,
        same.stream().mapToLong(this::left).sum(),
        same.stream().mapToInt(Round::clients).sum());
  }

  /** Whether a pool that still fills would look the same: then more clients must come. */
  boolean mayBeAPool() {
    return this == THREADS || this == PROCESSES;
  }

  /** The rounds between the given moments, of both ways in turn. */
  static List<Round> rounds(List<HeldResources> held, int clients) {
    return IntStream.range(0, held.size() - 1)
        .mapToObj(i -> new Round(DisconnectKind.inRound(i), clients, held.get(i), held.get(i + 1)))
        .toList();
  }
}
