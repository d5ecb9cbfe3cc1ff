package dev.socketlab.grading.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.process.Starter;
import dev.socketlab.grading.sandbox.Provided;
import dev.socketlab.grading.submission.Builder;
import dev.socketlab.grading.submission.Launch;
import dev.socketlab.grading.submission.References;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients as students write them, each told the server's address in another way. */
@Timeout(300)
class ClientDiscoveryTest {

  private static final Path CLIENTS = Path.of("src/test/resources/clients");

  private static final Optional<Way> HOST_AND_PORT = Optional.of(Way.of("{host}", "{port}"));

  @TempDir private Path folder;

  private Subject found(String file) throws Exception {
    Files.copy(CLIENTS.resolve(file), folder.resolve(file));
    String name = file.substring(0, file.indexOf('.'));
    Launch launch =
        new Builder(Starter.unconfined(), Provided.NOTHING, folder, name, List.of(name)).build();
    return new Discovery(
            Starter.unconfined(),
            launch,
            Side.CLIENT,
            References.of(folder).programOf(launch.source().orElseThrow()),
            List.of())
        .find(Optional.empty(), HOST_AND_PORT);
  }

  @Test
  void questionsAreAnswered() throws Exception {
    Subject subject = found("asks.py");

    assertThat(subject.obedient()).as(String.join("\n", subject.words())).isTrue();
    assertThat(subject.way().typed()).containsExactly("{host}", "{port}", "{name}");
    assertThat(subject.way().typedToTell()).isEqualTo(2);
  }

  @Test
  void flagsOfItsSourceAreTaken() throws Exception {
    Subject subject = found("flags.js");

    assertThat(subject.obedient()).as(String.join("\n", subject.words())).isTrue();
    assertThat(subject.way().arguments())
        .containsExactlyInAnyOrder("--host", "{host}", "--port", "{port}");
  }

  @Test
  void portMayComeFirst() throws Exception {
    Subject subject = found("reversed.c");

    assertThat(subject.obedient()).as(String.join("\n", subject.words())).isTrue();
    assertThat(subject.way().arguments()).containsExactly("{port}", "{host}");
  }

  @Test
  void fixedPortIsMetWhereItIs() throws Exception {
    Subject subject = found("Fixed.java");

    assertThat(subject.obedient()).isFalse();
    assertThat(subject.ownChoice().map(Endpoint::port)).hasValue(5055);
  }

  @Test
  void firstMessageIsTypedWhereItIsWaitedFor() throws Exception {
    Subject subject = found("lazy.py");

    assertThat(subject.obedient()).as(String.join("\n", subject.words())).isTrue();
    assertThat(subject.way().arguments()).containsExactly("{port}");
    assertThat(subject.way().typed()).hasSize(1);
  }
}
