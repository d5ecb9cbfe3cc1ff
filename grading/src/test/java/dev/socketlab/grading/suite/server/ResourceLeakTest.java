package dev.socketlab.grading.suite.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ResourceLeakTest {

  private static final int CLIENTS = 50;

  private static List<ResourceLeak.Round> descriptors(long... open) {
    return ResourceLeak.rounds(
        LongStream.of(open)
            .mapToObj(count -> new HeldResources(1, 1, 0, (int) count, 1000))
            .toList(),
        CLIENTS);
  }

  private static List<ResourceLeak.Round> memory(long... kib) {
    return ResourceLeak.rounds(
        LongStream.of(kib).mapToObj(size -> new HeldResources(1, 1, 0, 4, size)).toList(), CLIENTS);
  }

  private static Optional<String> words(List<ResourceLeak.Round> rounds) {
    return ResourceLeak.first(rounds, Optional.of(1)).map(ResourceLeak.Found::words);
  }

  @Test
  void whatEachClientLeavesIsALeak() {
    assertThat(words(descriptors(4, 54, 104, 154, 204)))
        .hasValue(
            "keeps 100 descriptors open after 100 clients have left by closing their"
                + " connections");
  }

  @Test
  void whatOnlyOneWayOfLeavingLeavesIsALeakOfThatWay() {
    assertThat(words(descriptors(4, 4, 54, 54, 104)))
        .hasValue("keeps 100 descriptors open after 100 clients have left with a reset");
  }

  @Test
  void whatComesOnceIsNone() {
    assertThat(words(descriptors(4, 60, 110, 110, 110))).isEmpty();
    assertThat(words(descriptors(4, 9, 14, 19, 24))).isEmpty();
    assertThat(words(memory(1000, 9000, 9020, 9030, 9031))).isEmpty();
  }

  @Test
  void memoryIsJudgedWhereItTellsSomething() {
    List<ResourceLeak.Round> growing = memory(1000, 1100, 1200, 1300, 1400);

    assertThat(words(growing)).hasValueSatisfying(text -> assertThat(text).contains("200 KiB"));
    assertThat(ResourceLeak.first(growing, Optional.of(4))).isEmpty();
    assertThat(ResourceLeak.first(growing, Optional.empty())).isEmpty();
  }

  @Test
  void moreRoundsTellAPoolThatStillFillsFromALeak() {
    List<HeldResources> filling =
        LongStream.of(20, 70, 120, 170, 220, 270, 300, 300, 300)
            .mapToObj(threads -> new HeldResources((int) threads, 1, 0, 4, 1000))
            .toList();

    Optional<ResourceLeak.Found> early =
        ResourceLeak.first(ResourceLeak.rounds(filling.subList(0, 5), CLIENTS), Optional.empty());
    assertThat(early.map(found -> found.leak().mayBeAPool())).hasValue(true);
    assertThat(ResourceLeak.first(ResourceLeak.rounds(filling, CLIENTS), Optional.empty()))
        .isEmpty();
  }
}
