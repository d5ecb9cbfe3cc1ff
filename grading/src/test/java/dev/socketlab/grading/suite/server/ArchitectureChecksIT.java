package dev.socketlab.grading.suite.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.ServerTrial;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class ArchitectureChecksIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"GrowingPool.java", "goroutines.go", "VirtualThreads.java"})
  void threadPerClientIsMetByWhatComesToTheSame(String file) {
    assertThatCode(() -> SampleServer.check(new ThreadPerClient(), file, folder))
        .doesNotThrowAnyException();
  }

  @Test
  void verdictOnWhatIsHiddenSaysSo() throws Exception {
    try (ServerTrial trial = SampleServer.trial("goroutines.go", folder)) {
      new ThreadPerClient().run(trial);

      assertThat(trial.transcript().events())
          .extracting(Event::text)
          .contains(
              "the server serves its clients with goroutines (the Go runtime): who waits for whom"
                  + " is hidden from the kernel, so behaviour only is judged");
    }
  }

  private String summary(ArchitectureCheck check, String file) {
    Failure failure =
        catchThrowableOfType(Failure.class, () -> SampleServer.check(check, file, folder));
    assertThat(failure.explanation().received()).contains("clients, all silent: ");
    return failure.explanation().summary();
  }

  @ParameterizedTest
  @CsvSource({
    "select_loop.py, it waits for all its clients in one thread",
    "SmallPool.java, it serves its clients with a fixed number of threads",
    "one_at_a_time.py, it serves one client after another",
  })
  void threadPerClientTellsWhatItSawInstead(String file, String words) {
    assertThat(summary(new ThreadPerClient(), file))
        .isEqualTo("the server has no thread of its own for each client: " + words);
  }

  @ParameterizedTest
  @CsvSource({
    "busy_loop.c, the server is busy while its clients are silent",
    "fork_per_client.c, the server starts a process for each client",
    "SeveralLoops.java, the server waits for its clients in several event loops (Netty)",
  })
  void waitsInSelectTellsWhatItSawInstead(String file, String words) {
    assertThat(summary(new WaitsInSelect(), file)).isEqualTo(words);
  }

  @Test
  void assignmentMayAcceptOthers() {
    assertThatCode(
            () ->
                SampleServer.check(
                    new WaitsInSelect().accepting(Set.of(Architecture.PROCESS_PER_CLIENT)),
                    "fork_per_client.c",
                    folder))
        .doesNotThrowAnyException();
  }
}
