package dev.socketlab.grading.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.finding.WantedProgram.Waits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

  private static final WantedProgram SERVER1 = server("server1", "calc", Waits.ONE);
  private static final WantedProgram SERVER2 = server("server2", "calc", Waits.THREADS);
  private static final WantedProgram SERVER3 = server("server3", "calc", Waits.SELECT);
  private static final WantedProgram SERVER4 = server("server4", "echo", Waits.SELECT);
  private static final WantedProgram CLIENT =
      new WantedProgram("client", List.of("client"), false, "", Optional.empty());
  private static final List<WantedProgram> ALL =
      List.of(SERVER1, SERVER2, SERVER3, SERVER4, CLIENT);

  private static final String SERVER =
      "import socket\ns = socket.socket()\ns.bind(('', 1))\ns.listen()\nc = s.accept()\n";
  private static final String TALKS =
      "import socket\ns = socket.socket()\ns.connect(('', 1))\ns.send(b'')\n";

  @TempDir private Path folder;

  private static WantedProgram server(String name, String service, Waits waits) {
    return new WantedProgram(name, List.of(name), true, service, Optional.of(waits));
  }

  private void handIn(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String chosen(String program) throws Exception {
    return chosen(program, Mapping.NONE);
  }

  private String chosen(String program, Mapping told) throws Exception {
    Plan plan = Plan.of(folder, ALL, told);
    return plan.of(program).chosen().map(plan::shown).orElse("none");
  }

  @Test
  void programsAreToldApartByWhatTheyDo() throws Exception {
    handIn("a.py", SERVER + "import threading\nthreading.Thread(target=print)\n");
    handIn("b.py", SERVER + "import select\nselect.select([s], [], [])\neval('1')\n");
    handIn("c.py", SERVER + "eval('1')\n");
    handIn("d.py", TALKS);
    handIn("util.py", "def unused():\n  pass\n");

    assertThat(chosen("server1")).isEqualTo("c.py");
    assertThat(chosen("server2")).isEqualTo("a.py");
    assertThat(chosen("server3")).isEqualTo("b.py");
    assertThat(chosen("client")).isEqualTo("d.py");
  }

  @Test
  void nameGoesBeforeWhatTheSourceDoes() throws Exception {
    handIn("server1.py", SERVER + "import threading\nthreading.Thread(target=print)\n");
    handIn("other_server.py", SERVER);

    assertThat(chosen("server1")).isEqualTo("server1.py");
  }

  @Test
  void whatIsNamedAfterOneProgramIsNoOther() throws Exception {
    handIn("server2.py", SERVER);

    assertThat(chosen("server2")).isEqualTo("server2.py");
    assertThat(chosen("server1")).isEqualTo("none");
  }

  @Test
  void numberOfTheFolderTells() throws Exception {
    handIn("q1/server.c", "int main() { listen(1, 1); accept(1, 0, 0); }");
    handIn("q2/server.c", "int main() { listen(1, 1); accept(1, 0, 0); fork(); }");

    assertThat(chosen("server1")).isEqualTo("q1/server.c");
    assertThat(chosen("server2")).isEqualTo("q2/server.c");
  }

  @Test
  void whatAnImportedFileDoesCounts() throws Exception {
    handIn("run.py", "import work\nwork.serve()\n");
    handIn("work.py", "import socket, threading\ndef serve():\n  socket.socket().listen()\n");

    assertThat(chosen("server2")).isEqualTo("run.py");
  }

  @Test
  void commentsDoNothing() throws Exception {
    handIn("notes.py", "# s.listen()\nprint('# s.listen')\n");

    assertThat(chosen("server1")).isEqualTo("none");
  }

  @Test
  void readMeTellsWhichIsWhich() throws Exception {
    handIn("x_server.py", SERVER);
    handIn("y_server.py", SERVER);
    handIn("README.md", "`y_server.py` is server1, for a single client\n");

    assertThat(chosen("server1")).isEqualTo("y_server.py");
  }

  @Test
  void teacherDecides() throws Exception {
    handIn("server1.py", SERVER);
    handIn("odd.py", "print()\n");
    handIn(Mapping.FILE, "programs: {server1: server1.py}\n");

    assertThat(chosen("server1", Mapping.parse("server1=odd.py"))).isEqualTo("odd.py");
  }

  @Test
  void studentDecides() throws Exception {
    handIn("server1.py", SERVER);
    handIn("new/first.py", SERVER);
    handIn(Mapping.FILE, "programs:\n  server1: {file: new/first.py, arguments: '-p {port}'}\n");

    Plan.Choice choice = Plan.of(folder, ALL, Mapping.NONE).of("server1");

    assertThat(chosen("server1")).isEqualTo("new/first.py");
    assertThat(choice.mapping().orElseThrow().saidArguments()).hasValue(List.of("-p", "{port}"));
  }

  @Test
  void mappingThatLeadsThroughALinkIsRefused(@TempDir Path elsewhere) throws Exception {
    Files.writeString(elsewhere.resolve("server1.py"), SERVER);
    Files.createSymbolicLink(folder.resolve("link"), elsewhere);

    assertThatThrownBy(() -> chosen("server1", Mapping.parse("server1=link/server1.py")))
        .isInstanceOf(UnusableProgram.class)
        .hasMessageContaining("which is no file of the submission");
  }

  @Test
  void mappingThatLeadsNowhereIsToldInASentence() throws Exception {
    handIn("server1.py", SERVER);

    assertThatThrownBy(() -> chosen("server1", Mapping.parse("server1=../other.py")))
        .isInstanceOf(UnusableProgram.class)
        .hasMessage("--map names \"../other.py\", which is no file of the submission");
  }

  @Test
  void weakMatchIsOnlyNamed() throws Exception {
    handIn("deep/down/thing.py", SERVER);

    Plan.Choice choice = Plan.of(folder, ALL, Mapping.NONE).of("server3");

    assertThat(choice.chosen()).isEmpty();
    assertThat(choice.others()).hasSize(1);
  }

  @Test
  void fileWithoutAMainFunctionIsStartedByTheOneThatUsesIt() throws Exception {
    handIn("Server1.java", "class Server1 { void run() { new ServerSocket(1); } }\n");
    handIn("Helper.java", "class Helper { public static void main(String[] a) { } }\n");
    handIn(
        "ServerMain.java",
        "class ServerMain { public static void main(String[] a) { new Server1().run(); } }\n");

    assertThat(chosen("server1")).isEqualTo("ServerMain.java");
  }

  @Test
  void fileOfCWithoutAMainFunctionIsStartedByTheOnlyOneBesideIt() throws Exception {
    handIn("server1.c", "int serve(int port) { return listen(port, 5); }\n");
    handIn("main.c", "int serve(int);\nint main(void) { return serve(1); }\n");

    assertThat(chosen("server1")).isEqualTo("main.c");
  }

  @Test
  void mainOfAnotherProgramIsNotTaken() throws Exception {
    handIn("Server1.java", "class Server1 { static int port = 1; }\n");
    handIn(
        "Client.java",
        "class Client { public static void main(String[] a) { new Socket(a, Server1.port); } }\n");

    assertThat(chosen("server1")).isEqualTo("Server1.java");
    assertThat(chosen("client")).isEqualTo("Client.java");
  }

  @Test
  void betweenFilesOfOneNameTheTopicDecides() throws Exception {
    handIn("chat/server1.py", SERVER);
    handIn("mathematics/server1.py", SERVER);

    assertThat(chosen("server1")).isEqualTo("mathematics/server1.py");
  }
}
