package dev.socketlab.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.client.Received;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ScreenTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Screen screen = new Screen(new PrintStream(out, true, UTF_8));

  private void arrives(String text) {
    screen.show(new Received.Bytes(text.getBytes(UTF_8)));
  }

  @Test
  void lineThatPromptsHaveCutIsShownOnceMoreWhenItIsWhole() {
    arrives("rep");
    screen.prompt();
    arrives("ly");
    screen.prompt();
    arrives("!\nnext\n");

    assertThat(out.toString(UTF_8)).isEqualTo("rep\n> \nly\n> \nreply!\nnext\n");
  }

  @Test
  void whatCameBeforeThePersonTypedIsNoBeginning() {
    arrives("Name: ");
    screen.prompt();
    screen.typed();
    arrives("hello\n");

    assertThat(out.toString(UTF_8)).isEqualTo("Name: \n> hello\n");
  }
}
