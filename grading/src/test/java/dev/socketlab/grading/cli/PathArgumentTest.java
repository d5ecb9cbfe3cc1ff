package dev.socketlab.grading.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PathArgumentTest {

  private static final String LOST = "\ufffd";

  /** Each of its characters is one byte. */
  private static Path recovered(String decoded, String commandLine) throws Exception {
    return PathArgument.recovered(decoded, commandLine.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void bytesThatWereLostAreTakenFromTheKernel() throws Exception {
    assertThat(recovered("/a b/J" + LOST, "java\0-jar\0/a b/J\u00fc\0"))
        .isEqualTo(Path.of(URI.create("file:///a%20b/J%FC")));
    assertThat(recovered("J" + LOST, "java\0--out=J\u00fc\0"))
        .isEqualTo(Path.of(URI.create(Path.of("").toAbsolutePath().toUri() + "J%FC")));
  }

  @Test
  void questionMarkOfTheUserStays() throws Exception {
    assertThat(recovered("/what?", "java\0/what?\0")).isEqualTo(Path.of("/what?"));
    assertThat(PathArgument.of("what?")).isEqualTo(Path.of("what?"));
  }

  @Test
  void argumentsThatLookTheSameAreNotGuessed() {
    assertThatThrownBy(() -> recovered("/J" + LOST, "java\0/J\u00fc\0/J\u00fe\0"))
        .hasMessageContaining("ambiguous");
  }
}
