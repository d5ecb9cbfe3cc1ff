package dev.socketlab.grading.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.build.Builder;
import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.finding.References;
import dev.socketlab.grading.process.ProgramStarter;
import dev.socketlab.grading.sandbox.Provided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** The submission of one server, and what is found out about how it starts. */
abstract class ServerLaunchFixture {

  private static final Optional<Invocation> PORT = Optional.of(Invocation.of("{port}"));

  @TempDir private Path folder;

  void handIn(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  DiscoveredLaunch found() throws Exception {
    return found(PORT);
  }

  DiscoveredLaunch found(Optional<Invocation> assigned) throws Exception {
    LaunchCommand launch =
        new Builder(
                ProgramStarter.unconfined(),
                Provided.NOTHING,
                folder,
                "server1",
                List.of("server1"))
            .build();
    return new LaunchDiscovery(
            ProgramStarter.unconfined(),
            launch,
            folder,
            ProgramKind.SERVER,
            References.of(folder).programOf(launch.source().orElseThrow()),
            List.of())
        .find(Optional.empty(), assigned);
  }

  void assertFound(String... arguments) throws Exception {
    DiscoveredLaunch subject = found();

    assertThat(subject.usesGivenPort()).as(String.join("\n", subject.words())).isTrue();
    assertThat(subject.invocation().arguments()).containsExactly(arguments);
  }
}
