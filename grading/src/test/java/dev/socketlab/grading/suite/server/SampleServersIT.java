package dev.socketlab.grading.suite.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socketlab.grading.Sample;
import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.architecture.ObservedArchitecture;
import dev.socketlab.grading.architecture.RecordedTable;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real little servers of every architecture are named for what they are, and none is accused of a
 * leak: those that have one are in the collection of mistakes. A few are drawn; what is made of all
 * of them is tested on recorded tables.
 */
@Timeout(300)
class SampleServersIT {

  private static final int DRAWN = 5;

  /** Its deadline ends the connections that the check on leaks holds. */
  private static final String WITH_DEADLINE = "one_with_deadline.py";

  @TempDir private Path folder;

  static List<String> servers() throws IOException {
    return Sample.of(RecordedTable.servers(), DRAWN);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void architectureIsNamedForWhatItIs(String server) throws Exception {
    RecordedTable recorded = RecordedTable.read(server);
    try (ServerTrial trial = SampleServer.trial(server, folder)) {
      ArchitectureProbe probe = ArchitectureProbe.of(trial);
      ObservedArchitecture observed = probe.finding();

      RecordedTable.of(observed, probe.work(), probe.looks())
          .write(Path.of("target", "looks"), server);
      assertThat(observed.architecture()).as(probe.table()).isEqualTo(recorded.architecture());
      assertThat(observed.others()).as(probe.table()).isEmpty();
      assertThat(observed.platform()).isEqualTo(Optional.ofNullable(recorded.platform()));
      assertThat(observed.keeps()).as(probe.table()).isFalse();
      assertThat(observed.busy()).isEqualTo(recorded.architecture() == Architecture.BUSY_LOOP);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void goodServerReleasesWhatItUsed(String server) throws Exception {
    assumeTrue(!server.equals(WITH_DEADLINE));

    try (ServerTrial trial = SampleServer.trial(server, folder)) {
      assertThatCode(() -> new ReleasesWhatItUsed().run(trial)).doesNotThrowAnyException();
    }
  }

  @Test
  void tableTellsOfThreadsAndCallsByTheNumberOfClients() throws Exception {
    try (ServerTrial trial = SampleServer.trial("fork_per_client.c", folder)) {
      assertThat(ArchitectureProbe.of(trial).table())
          .contains(
              "0 clients, nobody has come yet: 1 thread in 1 process: 1 in accept()",
              "20 clients, all silent: 21 threads in 21 processes: 1 in accept(), 20 in read() on a"
                  + " connection",
              "0 clients, all have left: 1 thread in 1 process: 1 in accept()");
    }
  }

  @Test
  void epollIsShownWithItsConnections() throws Exception {
    try (ServerTrial trial = SampleServer.trial("epoll_loop.py", folder)) {
      assertThat(ArchitectureProbe.of(trial).table())
          .contains("5 clients, all silent: 1 thread in 1 process: 1 in epoll_wait() for 5");
    }
  }

  @Test
  void checkShowsTheTableOfAServerThatItDoesNotAccept() throws Exception {
    try (ServerTrial trial = SampleServer.trial("select_loop.py", folder)) {
      Failure failure = catchThrowableOfType(Failure.class, () -> new ThreadPerClient().run(trial));

      assertThat(failure.explanation().summary())
          .isEqualTo(
              "the server has no thread of its own for each client: it waits for all its clients in"
                  + " one thread");
      assertThat(failure.explanation().received()).contains("clients, all silent: ");
    }
  }

  @Test
  void assignmentMayAcceptOthers() throws Exception {
    try (ServerTrial trial = SampleServer.trial("fork_per_client.c", folder)) {
      assertThatCode(
              () ->
                  new WaitsInSelect().accepting(Set.of(Architecture.PROCESS_PER_CLIENT)).run(trial))
          .doesNotThrowAnyException();
    }
  }
}
