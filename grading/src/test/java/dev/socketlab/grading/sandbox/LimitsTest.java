package dev.socketlab.grading.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void namedLimitsReplaceTheUsualOnes() {
    Limits limits = Limits.RUN.with(Map.of("memory-mib", 100, "wall-seconds", 7));

    assertThat(limits.memoryMiB()).isEqualTo(100);
    assertThat(limits.wallSeconds()).isEqualTo(7);
    assertThat(limits.processes()).isEqualTo(Limits.RUN.processes());
  }

  @Test
  void unknownLimitIsToldWithThoseThatThereAre() {
    assertThatThrownBy(() -> Limits.RUN.with(Map.of("memory", 100)))
        .hasMessageStartingWith("no limit is called \"memory\"; there is: memory-mib, processes");
  }

  @Test
  void limitOfNothingIsRefused() {
    assertThatThrownBy(() -> Limits.RUN.with(Map.of("processes", 0)))
        .hasMessage("the limit processes is 0; allowed: a whole number from 1");
  }

  @Test
  void orMoreHoldsBoth() {
    Limits one = Limits.RUN.with(Map.of("disk-mib", 1, "disk-files", 9));
    Limits other = Limits.RUN.with(Map.of("disk-mib", 5, "disk-files", 2));

    assertThat(one.orMore(other))
        .isEqualTo(Limits.RUN.with(Map.of("disk-mib", 5, "disk-files", 9)));
  }
}
