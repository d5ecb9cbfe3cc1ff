package dev.socketlab.grading.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded tables of the sample servers are classified correctly. */
class ArchitectureClassifierTest {

  static List<String> servers() throws IOException {
    return RecordedTable.servers();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void recordedTableIsClassified(String server) throws IOException {
    RecordedTable table = RecordedTable.read(server);

    ObservedArchitecture observed = table.recognise();

    assertThat(observed.architecture()).isEqualTo(table.architecture());
    assertThat(observed.others()).isEqualTo(Optional.ofNullable(table.others()).orElse(Set.of()));
    assertThat(observed.platform()).isEqualTo(Optional.ofNullable(table.platform()));
    assertThat(observed.keeps()).isFalse();
    assertThat(observed.busy()).isEqualTo(table.architecture() == Architecture.BUSY_LOOP);
  }

  @Test
  void allButThreeArchitecturesAreRecorded() throws IOException {
    List<Architecture> recorded = new ArrayList<>();
    for (String server : servers()) {
      recorded.add(RecordedTable.read(server).architecture());
    }

    // There is no sample server of an asynchronous runtime for compiled languages, and threads for
    // each message are counted only in a sandbox room: mistakes in decoys-c.yaml start them.
    assertThat(Architecture.values())
        .filteredOn(one -> !recorded.contains(one))
        .containsExactlyInAnyOrder(
            Architecture.ASYNC_TASKS, Architecture.THREAD_PER_MESSAGE, Architecture.UNKNOWN);
  }
}
