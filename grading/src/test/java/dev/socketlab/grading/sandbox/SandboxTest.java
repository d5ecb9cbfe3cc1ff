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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program sees and may do behind the walls of each kind that works on this machine. */
@Timeout(300)
class SandboxTest {

  private static final Limits LIMITS = Limits.RUN.with(Map.of("disk-mib", 8, "disk-files", 100));

  private static final WritableFolders OWN =
      new WritableFolders(Path.of("/work/copy"), Path.of("/work/t"), Path.of("/work/s"));

  private static final String FOLDERS =
      "mkdir /work/copy /work/other /work/t /work/s; echo work >/work/copy/file; cd /work/copy;";

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
    Files.writeString(folder.resolve("answers"), "the expected answers");
    SystemCallFilter.writeTo(folder);
  }

  @AfterEach
  void cleansUp() throws IOException {
    Folders.delete(folder);
  }

  private String run(String kind, String script) throws Exception {
    return run(kind, "", script, Optional.empty());
  }

  /** Behind a wall that leaves it its own folders alone; another copy lies beside its own. */
  private String runConfined(String kind, String script) throws Exception {
    return run(kind, FOLDERS, script, Optional.of(OWN));
  }

  /** If there is a room, {@code before} runs in it first. */
  private String run(String kind, String before, String script, Optional<WritableFolders> own)
      throws Exception {
    Sandbox sandbox = Sandboxes.of(kind);
    List<String> wall = sandbox.wall(List.of("sh", "-c", script), LIMITS, own);
    List<String> inRoom = new ArrayList<>(List.of("sh", "-c", before + " exec \"$@\"", "before"));
    inRoom.addAll(wall);
    SandboxRoom room = new SandboxRoom(folder, folder, Provided.NOTHING, LIMITS);
    ProcessBuilder builder = new ProcessBuilder(sandbox.room(room, inRoom).orElse(wall));
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
    assertThat(run(kind, "ls -A /worker")).isEmpty();
    assertThat(run(kind, "ls -d /home /root /var /run /mnt /srv /media 2>/dev/null")).isEmpty();
    assertThat(run(kind, "ls -A /tmp")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void programSeesNoOtherSubmission(String kind) throws Exception {
    assertThat(runConfined(kind, "ls -A /submission; ls /work; pwd; cat file; ls ..; ls -A /tmp"))
        .isEqualTo("copy\n/work/copy\nwork\ncopy");
    assertThat(runConfined(kind, "touch /submission/x 2>&1")).contains("Read-only");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void confinedProgramWritesOnlyWhereItIsItsOwn(String kind) throws Exception {
    String elsewhere = "for d in / /usr /submission /dev /worker /work; do touch $d/x; done 2>&1";

    assertThat(runConfined(kind, elsewhere)).hasLineCount(6);
    assertThat(runConfined(kind, "for d in . /tmp /dev/shm; do touch $d/x && rm $d/x; done"))
        .isEmpty();
    assertThat(runConfined(kind, "chmod 0 /work 2>&1")).contains("Read-only");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void programHasTerminalsOfItsOwn(String kind) throws Exception {
    // In the room a terminal is open, which a program would see if it had no others.
    String before = FOLDERS + " exec 7<>/dev/ptmx;";

    assertThat(run(kind, before, "exec 8<>/dev/ptmx; ls -x /dev/pts", Optional.of(OWN)))
        .isEqualTo("0  ptmx");
  }

  @ParameterizedTest
  @MethodSource("walls")
  void programReachesNoKeyringAndNoOtherNetwork(String kind) throws Exception {
    assertThat(run(kind, "cat /proc/keys 2>/dev/null | wc -l")).isEqualTo("0");
    assumeTrue(!SystemCallFilter.loader("/usr/bin:/bin").isEmpty(), "no Perl in /usr/bin");
    boolean arm = System.getProperty("os.arch").equals("aarch64");

    // keyctl(KEYCTL_GET_KEYRING_ID, KEY_SPEC_SESSION_KEYRING, 0), io_uring_setup, socket(AF_VSOCK)
    assertThat(errorOfCall(kind, (arm ? 219 : 250) + ", 0, -3, 0")).isEqualTo("38");
    assertThat(errorOfCall(kind, "425, 8, 0")).isEqualTo("38");
    assertThat(errorOfCall(kind, (arm ? 198 : 41) + ", 40, 1, 0")).isEqualTo("97");
    assertThat(errorOfCall(kind, (arm ? 198 : 41) + ", 10, 1, 0")).isEqualTo("0");
  }

  private String errorOfCall(String kind, String numbers) throws Exception {
    return run(kind, "perl -e 'print syscall(" + numbers + ") < 0 ? $! + 0 : 0'");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void programWritesOnlyWhereItIsItsOwn(String kind) throws Exception {
    assertThat(run(kind, "for d in / /usr /etc /submission /dev /worker; do touch $d/x; done 2>&1"))
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
    List<String> wall = sandbox.wall(List.of("sh", "-c", "exit 23"), LIMITS, Optional.empty());
    SandboxRoom room = new SandboxRoom(folder, folder, Provided.NOTHING, LIMITS);
    Process process =
        new ProcessBuilder(sandbox.room(room, wall).orElse(wall))
            .directory(Path.of("/").toFile())
            .start();

    assertThat(process.waitFor()).isEqualTo(23);
  }
}
