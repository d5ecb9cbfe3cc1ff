package dev.socketlab.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server's standalone jar does as a process. */
@Timeout(
    value = 300,
    threadMode = ThreadMode.SEPARATE_THREAD) // a read of a pipe ignores interrupts
public abstract class JarContract {

  private final List<Process> processes = new ArrayList<>();

  /** The module's name. */
  protected abstract String name();

  @AfterEach
  void leaveNoProcess() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void quitAtItsConsoleStopsIt() throws Exception {
    Process server = start("0");
    assertThat(port(server)).isPositive();
    server.outputWriter(UTF_8).append("quit\n").close();
    assertThat(exitCode(server)).isZero();
  }

  @Test
  void theEndOfItsInputDoesNotStopIt() throws Exception {
    Process server = start("0", "--service", "calc");
    int port = port(server);
    server.getOutputStream().close();
    try (TestPeer peer = new TestPeer(port)) {
      peer.exchange(1);
    }
    assertThat(server.isAlive()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aSignalStopsItAndItsPortIsFreeAtOnce(String signal, int exitCode) throws Exception {
    Process server = start("0", "--service", "calc");
    int port = port(server);
    try (TestPeer peer = new TestPeer(port)) {
      peer.exchange(1);
      new ProcessBuilder("kill", "-" + signal, String.valueOf(server.pid())).start().waitFor();
      assertThat(exitCode(server)).isEqualTo(exitCode);
      assertThat(port(start(String.valueOf(port)))).isEqualTo(port);
    }
  }

  @Test
  void aPortInUseIsToldInOneLine() throws Exception {
    int port = port(start("0"));
    Process second = start(String.valueOf(port));
    assertThat(second.inputReader(UTF_8).lines())
        .containsExactly(
            name()
                + ": cannot listen on 127.0.0.1:"
                + port
                + ": Address already in use (another program listens there; stop it, or take another port)");
    assertThat(exitCode(second)).isEqualTo(1);
  }

  @Test
  void anAddressOfAnotherMachineIsToldInOneLine() throws Exception {
    Process server = start("192.0.2.1", "0"); // for documentation only (RFC 5737)
    assertThat(server.inputReader(UTF_8).lines())
        .containsExactly(
            name()
                + ": cannot listen on 192.0.2.1:0: Cannot assign requested address (that is not an"
                + " address of this machine; 0.0.0.0 stands for all that it has)");
    assertThat(exitCode(server)).isEqualTo(1);
  }

  @Test
  void onceServesOneClientAndEnds() throws Exception {
    Process server = start("0", "--service", "echo", "--once", "--buffer", "1024");
    int port = port(server);
    try (TestPeer peer = new TestPeer(port)) {
      peer.say("x".repeat(1024) + "\n\r\n");
      assertThat(peer.hearAll()).isEqualTo("x".repeat(1024) + "\n");
    }
    assertThat(exitCode(server)).isZero();
    assertThat(server.inputReader(UTF_8).lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Connected by 127.0.0.1:");
  }

  @Test
  void hostPortAndNameAreArguments() throws Exception {
    Process server = start("--service", "name", "127.0.0.1", "0", "Foo");
    try (TestPeer peer = new TestPeer(port(server))) {
      peer.say("hello\nNAME=Bar\nhello\n").halfClose();
      assertThat(peer.hearAll()).isEqualTo("Foo: hello\nBar: renamed from Foo\nBar: hello\n");
    }
  }

  @Test
  void aSignalStopsTheLessonAndItsPortIsFreeAtOnce() throws Exception {
    Process lesson = start("0", "--lesson");
    int port = port(lesson);
    try (TestPeer peer = new TestPeer(port)) {
      peer.say("7\n");
      assertThat(peer.hearLine()).isEqualTo("7"); // the answer of calc, and of echo
      new ProcessBuilder("kill", "-INT", String.valueOf(lesson.pid())).start().waitFor();
      assertThat(exitCode(lesson)).isEqualTo(130);
      assertThat(port(start("--lesson", String.valueOf(port)))).isEqualTo(port);
    }
  }

  @Test
  void theLessonHasNoOtherOptions() throws Exception {
    assertRefused(
        "--lesson takes HOST, PORT and --quiet only, not --delay", "--lesson", "--delay", "5");
  }

  /** The call is answered with this one line and exit code 2. */
  protected final void assertRefused(String message, String... args) throws Exception {
    Process server = start(args);
    assertThat(server.inputReader(UTF_8).lines())
        .containsExactly(name() + ": " + message + " (--help tells more)");
    assertThat(exitCode(server)).isEqualTo(2);
  }

  /** A typed line goes to every client of a chat, and quit still stops the server. */
  protected final void assertConsoleIsHeard() throws Exception {
    Process server = start("0", "--service", "chat");
    int port = port(server);
    try (TestPeer first = new TestPeer(port);
        TestPeer second = new TestPeer(port)) {
      assertThat(first.hearLine()).startsWith("* you are client-");
      assertThat(second.hearLine()).startsWith("* you are client-");
      Writer console = server.outputWriter(UTF_8);
      console.append("lunch now\n").flush();
      for (TestPeer peer : List.of(first, second)) {
        String line = peer.hearLine();
        assertThat(line.endsWith(" joined") ? peer.hearLine() : line)
            .isEqualTo("server: lunch now");
      }
      console.append("quit\n").flush();
      assertThat(exitCode(server)).isZero();
    }
  }

  @Test
  void outputThatNobodyReadsDelaysNobody() throws Exception {
    Process server = start("0", "--service", "upper", "--verbose");
    int port = port(server);
    String line = "x".repeat(50) + "\n";
    for (int client = 0; client < 10; client++) {
      try (TestPeer peer = new TestPeer(port)) {
        for (int i = 0; i < 20; i++) {
          peer.say(line.repeat(100));
          for (int reply = 0; reply < 100; reply++) {
            assertThat(peer.hearLine()).isEqualTo("X".repeat(50));
          }
        }
      }
    }
    String report = "\\d+ lines dropped: the output was not read";
    assertThat(server.inputReader(UTF_8).lines().anyMatch(printed -> printed.matches(report)))
        .isTrue();
  }

  @Test
  void itKnowsItsVersion() throws Exception {
    Process asked = start("--version");
    assertThat(asked.inputReader(UTF_8).readLine()).matches(name() + " \\d+\\.\\d+\\.\\d+");
    assertThat(exitCode(asked)).isZero();
  }

  protected final Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    // A shell makes its background processes ignore SIGINT, their children inherit that, and a JVM
    // respects it. Here the server must react as if it had been started by hand.
    command.addAll(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(new File("target", name() + ".jar").getPath());
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    processes.add(process);
    return process;
  }

  protected static int port(Process server) throws IOException {
    BufferedReader lines = server.inputReader(UTF_8);
    String line = lines.readLine();
    assertThat(line).startsWith("listening on 127.0.0.1:");
    return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
  }

  protected static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("has ended").isTrue();
    return process.exitValue();
  }
}
