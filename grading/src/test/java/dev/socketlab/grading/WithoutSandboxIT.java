package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grades one good program and many bad ones together, without a sandbox: only the grader itself
 * ends programs and cleans up.
 */
@Timeout(600)
class WithoutSandboxIT {

  /** Answers arithmetic; the basis of all programs here that listen. */
  private static final String GOOD =
      """
      import os, signal, socket, sys, threading
      server = socket.socket()
      server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
      def serve(port):
          server.bind(("127.0.0.1", port))
          server.listen(5)
          client, _ = server.accept()
          for line in client.makefile("r"):
              a, sign, b = line.split()
              a, b = int(a), int(b)
              value = a + b if sign == "+" else a - b if sign == "-" \\
                  else a * b if sign == "*" else a / b
              client.sendall(("%g\\n" % value).encode())
      """;

  private static final Map<String, String> PYTHON =
      Map.of(
          "good",
          GOOD + "serve(int(sys.argv[1]))",
          "hangs",
          "import threading\nthreading.Event().wait()",
          "crashes",
          "raise SystemError('no such luck')",
          "listens-elsewhere",
          GOOD + "serve(0)",
          "dies-when-asked",
          """
              server.bind(("127.0.0.1", int(sys.argv[1])))
              server.listen(5)
              server.accept()
              os._exit(7)
              """
              .transform(GOOD::concat),
          "forks-daemons",
          """
              import time
              for _ in range(3):
                  if os.fork() == 0:
                      os.setsid()
                      if os.fork() > 0:
                          os._exit(0)
                      signal.signal(signal.SIGTERM, signal.SIG_IGN)
                      time.sleep(3600)
                  os.wait()
              serve(int(sys.argv[1]))
              """
              .transform(GOOD::concat));

  private static final String FLOODS =
      """
      #include <unistd.h>
      int main(void) {
        execl("/bin/sh", "sh", "-c", "while true; do echo x; done", (char *) 0);
        return 1;
      }
      """;

  private static final String SEGFAULTS =
      """
      int main(void) {
        int *nothing = 0;
        *(volatile int *) nothing = 1;
      }
      """;

  @TempDir private static Path folder;

  private static Map<String, GradesFile.Submission> grades;

  @BeforeAll
  static void gradeAll() throws Exception {
    Path submissions = Files.createDirectory(folder.resolve("submissions"));
    for (Map.Entry<String, String> program : PYTHON.entrySet()) {
      handIn(submissions, program.getKey(), "server1.py", program.getValue());
    }
    if (Sample.whole()) {
      // Each takes a minute of processor time.
      handIn(submissions, "spins", "server1.py", "while True: pass");
      handIn(submissions, "floods", "server1.c", FLOODS);
    }
    handIn(submissions, "segfaults", "server1.c", SEGFAULTS);
    Path report = folder.resolve("report");

    GradingJar.Ended ended =
        GradingJar.run(
            folder,
            submissions.toString(),
            "--sandbox",
            "none",
            "--program",
            "server1",
            "--only",
            "answers-arithmetic",
            "--jobs",
            "4",
            "--out",
            report.toString());

    assertThat(ended.code()).as(ended.err()).isZero();
    grades =
        GradesFile.in(report).submissions().stream()
            .collect(Collectors.toMap(GradesFile.Submission::id, Function.identity()));
  }

  private static void handIn(Path submissions, String id, String file, String text)
      throws IOException {
    Files.writeString(Files.createDirectory(submissions.resolve(id)).resolve(file), text);
  }

  private static GradesFile.Check first(String id) {
    return grades.get(id).programs().get(0).checks().get(0);
  }

  private static void assertFailsToListen(String id, String summary) {
    assertThat(first(id).outcome()).as(first(id).message()).isEqualTo("failed");
    assertThat(first(id).message()).contains(summary);
    assertThat(grades.get(id).score()).isZero();
    assertThat(grades.get(id).programs().get(0).checks().get(1).outcome()).isEqualTo("skipped");
  }

  @Test
  void goodProgramGetsFullMarks() {
    assertThat(grades.get("good").score())
        .as(grades.get("good").toString())
        .isEqualTo(grades.get("good").max());
  }

  @Test
  void programThatHangsDoesNotListen() {
    assertFailsToListen("hangs", "the program does not listen");
    assertThat(first("hangs").message()).contains("none, and the program waits");
  }

  @Test
  void programThatSpinsDoesNotListen() {
    assumeTrue(grades.containsKey("spins"));
    assertFailsToListen("spins", "the program does not listen");
    assertThat(first("spins").message()).contains("none in time");
  }

  @Test
  void programThatFloodsDoesNotListen() {
    assumeTrue(grades.containsKey("floods"));
    assertFailsToListen("floods", "the program does not listen");
    assertThat(first("floods").transcript()).hasSizeLessThan(1_500);
  }

  @Test
  void programThatCrashesIsShownWithItsOutput() {
    assertFailsToListen("crashes", "the program ended instead of listening");
    assertThat(first("crashes").message()).contains("exit code 1", "no such luck");
  }

  @Test
  void programThatSegfaultsIsShownWithTheSignal() {
    assertFailsToListen("segfaults", "the program ended instead of listening");
    assertThat(first("segfaults").message()).contains("exit code 139");
  }

  @Test
  void programOnAnotherPortIsTestedThereAndTheReportSaysSo() {
    assertThat(first("listens-elsewhere").outcome()).isEqualTo("passed");
    assertThat(grades.get("listens-elsewhere").programs().get(0).findings())
        .anySatisfy(
            finding ->
                assertThat(finding.toString()).containsPattern("it listens on port \\d+ of"));
  }

  @Test
  void programThatDiesOnConnectKeepsEarlierPoints() {
    GradesFile.Submission grade = grades.get("dies-when-asked");

    assertThat(grade.score()).isEqualTo(1);
    assertThat(grade.programs().get(0).checks().get(1).outcome()).isEqualTo("failed");
    assertThat(grade.programs().get(0).checks().get(1).message()).contains("exit code 7");
  }

  @Test
  void programThatForksDaemonsGetsFullMarks() {
    assertThat(grades.get("forks-daemons").score())
        .as(grades.get("forks-daemons").toString())
        .isEqualTo(grades.get("forks-daemons").max());
  }

  @Test
  void noCheckIsBrokenAndAReportIsWritten() {
    assertThat(grades.values())
        .flatExtracting(GradesFile.Submission::programs)
        .flatExtracting(GradesFile.Program::checks)
        .extracting(GradesFile.Check::outcome)
        .doesNotContain("broken", "unsteady");
    assertThat(folder.resolve("report/index.html")).isNotEmptyFile();
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Leftovers.assertNone(folder);
  }
}
