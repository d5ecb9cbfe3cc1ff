package dev.socketlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The standalone jar as a process: fed from a pipe, and in a pseudo-terminal of script(1) that
 * reports no size, so that lines are not edited.
 */
@Timeout(180)
class ClientJarIT {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final String JAR = Path.of("target", "client.jar").toAbsolutePath().toString();
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  private Process process;

  @AfterEach
  void endsTheProcess() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  private void startPiped(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA, "-jar", JAR));
    command.addAll(List.of(args));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private void startAtTerminal(String port) throws IOException {
    assumeTrue(Files.isExecutable(SCRIPT), "no script(1) to make a pseudo-terminal");
    String inner = "'%s' -jar '%s' %s".formatted(JAVA, JAR, port);
    process =
        new ProcessBuilder(SCRIPT.toString(), "-q", "-e", "-E", "never", "-c", inner, "/dev/null")
            .redirectErrorStream(true)
            .start();
  }

  private void type(String text) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write(text.getBytes(UTF_8));
    in.flush();
  }

  private String rest() throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private int exit() throws InterruptedException {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void pipeGetsOnlyReplies() throws Exception {
    try (ScriptedServer server = ScriptedServer.shouting()) {
      startPiped(server.port());
      type("zwölf\nbye\n");
      process.getOutputStream().close();

      assertThat(rest()).isEqualTo("ZWÖLF\nBYE\n");
      assertThat(exit()).isZero();
    }
  }

  @Test
  void replyComesBeforeTheNextLineIsTyped() throws Exception {
    try (ScriptedServer server = ScriptedServer.shouting()) {
      startPiped(server.port());
      BufferedReader out =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      type("one\n");
      assertThat(out.readLine()).isEqualTo("ONE");
      type("two\n");
      assertThat(out.readLine()).isEqualTo("TWO");
      process.getOutputStream().close();

      assertThat(exit()).isZero();
    }
  }

  @Test
  void versionComesFromTheManifest() throws Exception {
    startPiped("--version");

    assertThat(rest()).matches("client \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(exit()).isZero();
  }

  @Test
  void terminalShowsPromptAndRepliesAndLeavesOnBye() throws Exception {
    try (ScriptedServer server = ScriptedServer.shouting()) {
      startAtTerminal(server.port());
      type("one\ntwo\nbye\n");

      assertThat(rest()).contains("Connected to 127.0.0.1:").contains("ONE", "TWO", "BYE");
      assertThat(exit()).isZero();
    }
  }

  @Test
  void terminalNoticesThatTheServerLeavesWhileNothingIsTyped() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              assertThat(peer.hear()).isEqualTo("one");
              peer.say("1\n");
            })) {
      startAtTerminal(server.port());
      type("one\n");

      assertThat(rest()).contains("1\r\n").contains("closed the connection.");
      assertThat(exit()).isEqualTo(1);
    }
  }

  @Test
  void terminalPromptsBeforeAnythingIsTyped() throws Exception {
    try (ScriptedServer server = ScriptedServer.shouting()) {
      startAtTerminal(server.port());
      StringBuilder shown = new StringBuilder();
      while (shown.indexOf("\r\n> ") < 0) {
        int next = process.getInputStream().read();
        assertThat(next).as("before the end, shown is: %s", shown).isNotNegative();
        shown.append((char) next);
      }
      type("/quit\n");

      assertThat(exit()).isZero();
    }
  }

  @Test
  void refusedConnectionFailsAtTheTerminalToo() throws Exception {
    startAtTerminal(ScriptedServer.unusedPort());

    assertThat(rest()).contains("the connection was refused.");
    assertThat(exit()).isEqualTo(1);
  }
}
