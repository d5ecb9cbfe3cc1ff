package dev.socketlab.grading.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoomErrorsTest {

  @Test
  void whatATerminalWouldObeyIsShownEscaped() throws Exception {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    Process room =
        new ProcessBuilder("sh", "-c", "printf 'a\\033]0;x\\007\\302\\233\\n\\tat b\\n' >&2")
            .start();

    RoomErrors.show(room, new PrintStream(shown, true, StandardCharsets.UTF_8)).join();

    assertThat(shown.toString(StandardCharsets.UTF_8))
        .isEqualTo("a\\x1b]0;x\\x07\\u{9b}\n    at b\n");
  }
}
