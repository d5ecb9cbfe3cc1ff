package dev.socketlab.grading.suite.server;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No good server is accused of a leak: those that have one are in the collection of mistakes. */
@Timeout(300)
class ReleasesWhatItUsedIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one_at_a_time.py",
        "thread_per_client.py",
        "fork_per_client.c",
        "process_pool.c",
        "thread_pool.py",
        "SmallPool.java",
        "GrowingPool.java",
        "VirtualThreads.java",
        "SeveralLoops.java",
        "loop_with_workers.py",
        "asyncio_loop.py",
        "poll_loop.c",
        "select_loop.py",
        "epoll_loop.py",
        "select_per_client.py",
        "polling_loop.py",
        "busy_loop.c",
        "node_loop.js",
        "goroutines.go",
      })
  void goodServerReleasesWhatItUsed(String file) {
    assertThatCode(() -> SampleServer.check(new ReleasesWhatItUsed(), file, folder))
        .doesNotThrowAnyException();
  }
}
