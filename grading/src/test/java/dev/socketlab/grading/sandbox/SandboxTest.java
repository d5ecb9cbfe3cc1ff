package dev.socketlab.grading.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program sees and may do behind the walls of each kind that works on this machine. */
@Timeout(300)
class SandboxTest {

  private static final Limits LIMITS = Limits.RUN.with(Map.of("disk-mib", 8, "disk-files", 100));

  private Path folder;

  static List<String> rooms() throws Exception {
    return working("bubblewrap", "unshare");
  }

  static List<String> walls() throws Exception {
    return working("bubblewrap", "unshare", "user");
  }

  private static List<String> working(String... kinds) throws Exception {
    List<String> working = new ArrayList<>();
    for (String kind : kinds) {
      if (Sandboxes.fault(kind).isEmpty()) {
        working.add(kind);
      }
    }
    assumeTrue(!working.isEmpty(), "no sandbox works on this machine");
    return working;
  }

  @BeforeEach
  void handsIn() throws IOException {
    folder = Files.createTempDirectory(UserAccount.temporary(), "socketlab-test-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(folder.resolve("server1.py"), "handed in");
    Files.writeString(folder.resolve("grader"), "the expected answers");
  }

  @AfterEach
  void cleansUp() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private String run(String kind, String script) throws Exception {
    return run(kind, script, List.of());
  }

  private String run(String kind, String script, List<Path> hidden) throws Exception {
    Sandbox sandbox = Sandboxes.of(kind);
    List<String> wall = sandbox.wall(List.of("sh", "-c", script), LIMITS, hidden);
    SandboxRoom room = new SandboxRoom(folder, folder.resolve("grader"), Provided.NOTHING, LIMITS);
    ProcessBuilder builder = new ProcessBuilder(sandbox.room(room, wall).orElse(wall));
    builder.directory(Path.of("/").toFile()).redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void programSeesItsSubmissionAndNotTheGraderNorPeople(String kind) throws Exception {
    assertThat(run(kind, "cat /submission/server1.py")).isEqualTo("handed in");
    assertThat(run(kind, "ls -A /cell")).isEmpty();
    assertThat(run(kind, "ls -d /home /root /var /run /mnt /srv /media 2>/dev/null")).isEmpty();
    assertThat(run(kind, "ls -A /tmp")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void programSeesNothingOfWhatIsHidden(String kind) throws Exception {
    List<Path> hidden = List.of(SandboxRoom.SUBMISSION);

    assertThat(run(kind, "ls -A /submission", hidden)).isEmpty();
    assertThat(run(kind, "touch /submission/x 2>&1", hidden)).contains("Read-only");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void programWritesOnlyWhereItIsItsOwn(String kind) throws Exception {
    assertThat(run(kind, "for d in / /usr /etc /submission /dev /cell; do touch $d/x; done 2>&1"))
        .hasLineCount(6);
    assertThat(run(kind, "for d in /work /tmp /dev/shm; do touch $d/x && rm $d/x; done")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void filesAreBoundedInSizeAndNumber(String kind) throws Exception {
    assertThat(run(kind, "head -c 20000000 /dev/zero >/tmp/large; stat -c %s /tmp/large"))
        .contains("No space left");
    assertThat(run(kind, "for i in $(seq 200); do : >/dev/shm/$i; done; ls /dev/shm | wc -l"))
        .contains("No space left");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void programSeesNoProcessButItsOwn(String kind) throws Exception {
    String seen = run(kind, "ls -d /proc/[0-9]* | wc -l; cat /proc/[0-9]*/comm");

    assertThat(Integer.parseInt(seen.lines().findFirst().orElseThrow().strip()))
        .isLessThanOrEqualTo(6);
    assertThat(seen).doesNotContain("java");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void networkIsALoopbackOfItsOwn(String kind) throws Exception {
    try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String connect = "exec 3<>/dev/tcp/127.0.0.1/" + canary.getLocalPort();

      assertThat(run(kind, "bash -c '" + connect + "' 2>&1")).contains("refused");
      assertThat(run(kind, "tail -n +3 /proc/net/dev | cut -d: -f1")).isEqualTo("lo");
    }
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void roomHasASmallTableOfSocketsWhereTheKernelHasThem(String kind) throws Exception {
    assumeTrue(
        Files.exists(Path.of("/proc/sys/net/ipv4/tcp_child_ehash_entries")),
        "all networks share a table before Linux 6.1");

    assertThat(run(kind, "cat /proc/sys/net/ipv4/tcp_ehash_entries")).isEqualTo("512");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void programMakesNoNamespaceOfItsOwn(String kind) throws Exception {
    assertThat(run(kind, "unshare --user id 2>&1")).contains("No space left on device");
  }

  @ParameterizedTest
  @MethodSource("walls")
  void programHasNoPrivilege(String kind) throws Exception {
    assertThat(run(kind, "id -u")).isNotEqualTo("0");
    assertThat(run(kind, "grep -E 'Cap(Prm|Eff|Inh|Amb)' /proc/self/status"))
        .matches("(?s)(Cap\\w+:\\s0+\\s*){4}");
    assertThat(run(kind, "grep NoNewPrivs /proc/self/status")).endsWith("1");
    assertThat(run(kind, "cat /etc/shadow 2>&1")).contains("ermission denied");
  }

  @ParameterizedTest
  @MethodSource("walls")
  void programLeadsASessionOfItsOwn(String kind) throws Exception {
    String[] ids = run(kind, "cut -d' ' -f1,6 /proc/$$/stat").split(" ", 2);

    assertThat(ids[1]).isEqualTo(ids[0]);
  }

  @ParameterizedTest
  @MethodSource("walls")
  void exitCodeComesThroughTheWalls(String kind) throws Exception {
    Sandbox sandbox = Sandboxes.of(kind);
    List<String> wall = sandbox.wall(List.of("sh", "-c", "exit 23"), LIMITS, List.of());
    SandboxRoom room = new SandboxRoom(folder, folder.resolve("grader"), Provided.NOTHING, LIMITS);
    Process process =
        new ProcessBuilder(sandbox.room(room, wall).orElse(wall))
            .directory(Path.of("/").toFile())
            .start();

    assertThat(process.waitFor()).isEqualTo(23);
  }
}
