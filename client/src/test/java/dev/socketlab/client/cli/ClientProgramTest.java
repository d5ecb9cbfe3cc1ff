package dev.socketlab.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.client.ScriptedServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that reach no server. */
@Timeout(120)
class ClientProgramTest {

  @Test
  void refusedConnectionIsSaidAndFails() throws IOException {
    String port = ScriptedServer.unusedPort();

    ClientProcess run = ClientProcess.piped("one\n", port);

    assertThat(run)
        .isEqualTo(
            new ClientProcess(
                1,
                "",
                "Nothing listens on 127.0.0.1:%s: the connection was refused.\n".formatted(port)));
  }

  @Test
  void unknownHostIsSaidAndFails() {
    ClientProcess run = ClientProcess.piped("", "nowhere.invalid", "1");

    assertThat(run).isEqualTo(new ClientProcess(1, "", "The host nowhere.invalid is unknown.\n"));
  }

  @Test
  void wrongCallIsOneLineAndTwo() {
    ClientProcess run = ClientProcess.piped("", "99999");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("client: port 99999").hasLineCount(1);
  }

  @Test
  void helpAndVersionNeedNoServer() {
    assertThat(ClientProcess.piped("", "--help").out()).contains("Usage: ");
    assertThat(ClientProcess.piped("", "--version").out()).startsWith("client ");
  }
}
