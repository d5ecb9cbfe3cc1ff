package dev.socketlab.grading.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.build.MissingTool;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers as students write them, each started in its own way. */
@Timeout(300)
class LaunchDiscoveryTest extends ServerLaunchFixture {

  /** Binds, listens and waits; the code before it sets host and port. */
  private static final String SERVE =
      """

      s = socket.socket()
      s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
      s.bind((host, port))
      s.listen()
      s.accept()
      """;

  private void python(String text) throws IOException {
    handIn("server1.py", "import os, sys, socket, argparse, getopt\nhost = ''\n" + text + SERVE);
  }

  @Test
  void assignedFormIsTriedFirst() throws Exception {
    python("port = int(sys.argv[1])");

    assertFound("{port}");
    assertThat(found().attempts()).hasSize(1);
  }

  @Test
  void hostAndPortAreFoundByTheirNames() throws Exception {
    python("ip, port = sys.argv[1], int(sys.argv[2])\nhost = ip");

    assertFound("{host}", "{port}");
  }

  @Test
  void portBeforeHostIsFound() throws Exception {
    python(
        """
        server_port = int(sys.argv[1])
        server_ip = sys.argv[2]
        host, port = server_ip, server_port""");

    assertFound("{port}", "{host}");
  }

  @Test
  void requiredFlagsAreFound() throws Exception {
    python(
        """
        p = argparse.ArgumentParser()
        p.add_argument('-d', '--address', required=True)
        p.add_argument('-p', '--port', type=int, required=True)
        a = p.parse_args()
        host, port = a.address, a.port
        """);

    assertFound("-d", "{host}", "-p", "{port}");
  }

  @Test
  void lettersOfGetoptAreFound() throws Exception {
    python(
        """
        options, rest = getopt.getopt(sys.argv[1:], "h:p:")
        for flag, value in options:
            if flag == "-p":
                port = int(value)
            elif flag == "-h":
                host = value
        """);

    assertFound("-h", "{host}", "-p", "{port}");
  }

  @Test
  void environmentIsFound() throws Exception {
    python("port = int(os.environ['CALC_PORT'])");

    DiscoveredLaunch subject = found();

    assertThat(subject.usesGivenPort()).isTrue();
    assertThat(subject.invocation().environment()).containsEntry("CALC_PORT", "{port}");
  }

  @Test
  void promptsAreAnsweredWhenTheProgramWaits() throws Exception {
    python("host = input('Address to listen on: ')\nport = int(input('Which port? '))");

    DiscoveredLaunch subject = found();

    assertThat(subject.usesGivenPort()).isTrue();
    assertThat(subject.invocation().typed()).containsExactly("{host}", "{port}");
  }

  @Test
  void promptThatRejectsAnswersGetsAnEmptyLine() throws Exception {
    python("port = input('Port (default 0): ') or 0");

    DiscoveredLaunch subject = found();

    assertThat(subject.usesGivenPort()).isFalse();
    assertThat(subject.invocation().typed()).containsExactly("");
    assertThat(subject.words()).anyMatch(line -> line.contains("TypeError"));
  }

  @Test
  void fixedPortIsAccepted() throws Exception {
    python("port = 0");

    DiscoveredLaunch subject = found();

    assertThat(subject.usesGivenPort()).isFalse();
    assertThat(subject.invocation()).isEqualTo(Invocation.of());
    assertThat(subject.words()).last().asString().contains("it listens on port ");
  }

  @Test
  void usageTextPrintedAtRunTimeIsUsed() throws Exception {
    python(
        """
        from functools import reduce
        a = sys.argv
        if a[-1:] == [a[0]] or '--listen' not in a:
            sys.exit('Usage: server1.py --listen PORT')
        port = int(a[a.index('--listen') + 1])
        """);

    assertThat(found(Optional.empty()).usesGivenPort()).isTrue();
  }

  @Test
  void listeningOnIpv6IsSeen() throws Exception {
    handIn(
        "server1.py",
        """
        import socket, sys
        s = socket.socket(socket.AF_INET6)
        s.bind(('::1', int(sys.argv[1])))
        s.listen()
        s.accept()
        """);

    assertFound("{port}");
  }

  @Test
  void printedClaimToListenDoesNotCount() throws Exception {
    handIn("server1.py", "import sys\nprint('listening on port', sys.argv[1])\nsys.stdin.read()\n");

    DiscoveredLaunch subject = found();

    assertThat(subject.usesGivenPort()).isFalse();
    assertThat(subject.words()).anyMatch(line -> line.contains("it waits, but listens nowhere"));
  }

  @Test
  void lastOutputBeforeACrashIsKept() throws Exception {
    python("port = undefined_name");

    assertThat(found().words())
        .first()
        .asString()
        .contains("python3 server1.py {port}", "exit code 1", "NameError")
        .contains("undefined_name");
  }

  @Test
  void programThatCannotBeParsedIsNotTriedAgain() throws Exception {
    handIn("server1.py", "def server(:\n");

    assertThat(found().attempts()).hasSize(1);
  }

  @Test
  void missingLibraryIsNamed() throws Exception {
    handIn("server1.py", "import no_such_library\n" + SERVE);

    assertThatThrownBy(this::found)
        .isInstanceOf(MissingTool.class)
        .hasMessage("needs the Python library no_such_library, which is not on this machine");
  }

  @Test
  void forgottenFileIsTheStudentsOwnFault() throws Exception {
    handIn("calc.py", "import sys\n");
    handIn("server1.py", "from calc import nothing\nimport socket\n" + SERVE);

    assertThat(found().words()).first().asString().contains("ImportError");
  }
}
