package dev.socketlab.grading.suite.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.architecture.ObservedArchitecture;
import dev.socketlab.grading.architecture.RecordedTable;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks of an architecture make of tables that were recorded of the sample servers. */
class ArchitectureCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thread_per_client.py",
        "fork_per_client.c",
        "select_per_client.py",
        "GrowingPool.java",
        "goroutines.go",
        "VirtualThreads.java"
      })
  void threadPerClientIsMetByWhatComesToTheSame(String server) throws IOException {
    assertThat(new ThreadPerClient().accepted())
        .contains(RecordedTable.read(server).recognise().architecture());
  }

  @ParameterizedTest
  @CsvSource({
    "select_loop.py, it waits for all its clients in one thread",
    "SmallPool.java, it serves its clients with a fixed number of threads",
    "one_at_a_time.py, it serves one client after another",
  })
  void threadPerClientTellsWhatItSawInstead(String server, String words) throws IOException {
    ThreadPerClient check = new ThreadPerClient();
    ObservedArchitecture observed = RecordedTable.read(server).recognise();

    assertThat(check.accepted()).doesNotContain(observed.architecture());
    assertThat(check.wrong(observed))
        .isEqualTo("the server has no thread of its own for each client: " + words);
  }

  @ParameterizedTest
  @CsvSource({
    "busy_loop.c, the server is busy while its clients are silent",
    "fork_per_client.c, the server starts a process for each client",
    "SeveralLoops.java, the server waits for its clients in several event loops (Netty)",
  })
  void waitsInSelectTellsWhatItSawInstead(String server, String words) throws IOException {
    WaitsInSelect check = new WaitsInSelect();
    ObservedArchitecture observed = RecordedTable.read(server).recognise();

    assertThat(check.accepted()).doesNotContain(observed.architecture());
    assertThat(check.wrong(observed)).isEqualTo(words);
  }

  @Test
  void verdictOnWhatIsHiddenSaysSo() throws IOException {
    assertThat(RecordedTable.read("goroutines.go").recognise().words())
        .isEqualTo(
            "serves its clients with goroutines (the Go runtime): the kernel cannot see what waits"
                + " for which client, so only behaviour is judged");
  }

  @Test
  void assignmentMayAcceptOthers() {
    assertThat(new WaitsInSelect().accepting(Set.of(Architecture.PROCESS_PER_CLIENT)).accepted())
        .containsExactly(Architecture.PROCESS_PER_CLIENT);
  }
}
