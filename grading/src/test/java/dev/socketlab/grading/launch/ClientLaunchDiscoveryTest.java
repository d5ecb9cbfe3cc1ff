package dev.socketlab.grading.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.build.Builder;
import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.finding.References;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.sandbox.Provided;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients as students write them, each given the server's address in another way. */
@Timeout(300)
class ClientLaunchDiscoveryTest {

  private static final Path CLIENTS = Path.of("src/test/resources/clients");

  private static final Optional<Invocation> HOST_AND_PORT =
      Optional.of(Invocation.of("{host}", "{port}"));

  @TempDir private Path folder;

  private DiscoveredLaunch found(String file) throws Exception {
    Files.copy(CLIENTS.resolve(file), folder.resolve(file));
    String name = file.substring(0, file.indexOf('.'));
    LaunchCommand launch =
        new Builder(ProgramStarter.unconfined(), Provided.NOTHING, folder, name, List.of(name))
            .build();
    return new LaunchDiscovery(
            ProgramStarter.unconfined(),
            launch,
            folder,
            ProgramKind.CLIENT,
            References.of(folder).programOf(launch.source().orElseThrow()),
            List.of())
        .find(Optional.empty(), HOST_AND_PORT);
  }

  @Test
  void questionsAreAnswered() throws Exception {
    DiscoveredLaunch subject = found("asks.py");

    assertThat(subject.usesGivenPort()).as(String.join("\n", subject.words())).isTrue();
    assertThat(subject.invocation().typed()).containsExactly("{host}", "{port}", "{name}");
    assertThat(subject.invocation().typedForEndpoint()).isEqualTo(2);
  }

  @Test
  void flagsInItsSourceAreUsed() throws Exception {
    DiscoveredLaunch subject = found("flags.js");

    assertThat(subject.usesGivenPort()).as(String.join("\n", subject.words())).isTrue();
    assertThat(subject.invocation().arguments())
        .containsExactlyInAnyOrder("--host", "{host}", "--port", "{port}");
  }

  @Test
  void portMayComeFirst() throws Exception {
    DiscoveredLaunch subject = found("reversed.c");

    assertThat(subject.usesGivenPort()).as(String.join("\n", subject.words())).isTrue();
    assertThat(subject.invocation().arguments()).containsExactly("{port}", "{host}");
  }

  @Test
  void fixedPortIsFound() throws Exception {
    DiscoveredLaunch subject = found("Fixed.java");

    assertThat(subject.usesGivenPort()).isFalse();
    assertThat(subject.ownChoice().map(Endpoint::port)).hasValue(5055);
  }

  @Test
  void firstMessageIsTypedWhenItIsAwaited() throws Exception {
    DiscoveredLaunch subject = found("lazy.py");

    assertThat(subject.usesGivenPort()).as(String.join("\n", subject.words())).isTrue();
    assertThat(subject.invocation().arguments()).containsExactly("{port}");
    assertThat(subject.invocation().typed()).hasSize(1);
  }
}
