package dev.socketlab.grading.suite.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.architecture.ObservedArchitecture;
import dev.socketlab.grading.architecture.Platform;
import dev.socketlab.grading.trial.ServerTrial;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real little servers of every architecture are named for what they are. */
@Timeout(300)
class SurveyIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "one_at_a_time.py,     ONE_AT_A_TIME,",
    "one_with_deadline.py, ONE_AT_A_TIME,",
    "thread_per_client.py, THREAD_PER_CLIENT,",
    "fork_per_client.c,    PROCESS_PER_CLIENT,",
    "GrowingPool.java,     GROWING_POOL,",
    "select_per_client.py, SELECT_PER_CLIENT,",
    "thread_pool.py,       THREAD_POOL,",
    "SmallPool.java,       THREAD_POOL,",
    "process_pool.c,       PROCESS_POOL,",
    "select_loop.py,       EVENT_LOOP,",
    "poll_loop.c,          EVENT_LOOP,",
    "epoll_loop.py,        EVENT_LOOP,",
    "asyncio_loop.py,      EVENT_LOOP,              ASYNCIO",
    "node_loop.js,         EVENT_LOOP,              NODE",
    "loop_with_workers.py, EVENT_LOOP_WITH_WORKERS,",
    "SeveralLoops.java,    SEVERAL_EVENT_LOOPS,     NETTY",
    "busy_loop.c,          BUSY_LOOP,",
    "polling_loop.py,      POLLING,",
    "goroutines.go,        GOROUTINES,              GO",
    "VirtualThreads.java,  VIRTUAL_THREADS,         VIRTUAL_THREADS",
  })
  void architectureIsNamedForWhatItIs(String file, Architecture architecture, Platform platform)
      throws Exception {
    try (ServerTrial trial = SampleServer.trial(file, folder)) {
      Survey survey = Survey.of(trial);
      ObservedArchitecture finding = survey.finding();

      assertThat(finding.architecture()).as(survey.table()).isEqualTo(architecture);
      assertThat(finding.platform()).isEqualTo(Optional.ofNullable(platform));
      assertThat(finding.keeps()).as(survey.table()).isFalse();
      assertThat(finding.busy()).isEqualTo(architecture == Architecture.BUSY_LOOP);
    }
  }

  @Test
  void tableTellsOfThreadsAndCallsByTheNumberOfClients() throws Exception {
    try (ServerTrial trial = SampleServer.trial("fork_per_client.c", folder)) {
      assertThat(Survey.of(trial).table())
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
      assertThat(Survey.of(trial).table())
          .contains("5 clients, all silent: 1 thread in 1 process: 1 in epoll_wait() for 5");
    }
  }
}
