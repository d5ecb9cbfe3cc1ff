package dev.socketlab.grading.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.architecture.Architecture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingTest {

  private static Optional<Waiting> truth(String growth, String waits, YesNo together) {
    return Waiting.of(growth, waits, together, "Python");
  }

  @Test
  void whatGrowsWithTheClientsTellsFirst() {
    assertThat(truth("thread-per-client", "accept4:1+recvfrom:3", YesNo.YES))
        .contains(Waiting.EACH_BY_ITSELF);
    assertThat(truth("thread+process-per-client", "read:1 | read:1", YesNo.YES))
        .contains(Waiting.EACH_BY_ITSELF);
  }

  @Test
  void whoServesNoThreeServesOneAtATime() {
    assertThat(truth("none", "recvfrom:1", YesNo.NO)).contains(Waiting.ONE_AT_A_TIME);
    assertThat(truth("partial", "accept4:1+recvfrom:1", YesNo.NO)).contains(Waiting.ONE_AT_A_TIME);
  }

  @Test
  void loopsAreKnownByTheirSystemCall() {
    assertThat(truth("none", "pselect6:1", YesNo.YES)).contains(Waiting.ONE_LOOP);
    assertThat(truth("none", "epoll_pwait:2+futex:5", YesNo.YES)).contains(Waiting.ONE_LOOP);
    assertThat(truth("none", "running:1", YesNo.YES)).contains(Waiting.BUSY);
    assertThat(truth("none", "futex:4", YesNo.YES)).isEmpty();
    assertThat(Waiting.of("none", "epoll_pwait:1+futex:4", YesNo.YES, "Go"))
        .contains(Waiting.HIDDEN);
  }

  @Test
  void eachArchitectureIsOneOfThem() {
    for (Architecture architecture : Architecture.values()) {
      assertThat(Waiting.of(architecture)).isNotNull();
    }
    assertThat(Waiting.of(Architecture.PROCESS_PER_CLIENT)).isEqualTo(Waiting.EACH_BY_ITSELF);
  }
}
