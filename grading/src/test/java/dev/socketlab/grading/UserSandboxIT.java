package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The grader in a container whose engine allows no namespaces: started as root, it runs submissions
 * as another account.
 */
@Timeout(900)
class UserSandboxIT {

  private static final Path DENY =
      Path.of("src", "test", "resources", "containers", "deny_namespaces.py").toAbsolutePath();

  private static final Path JAR = Path.of("target", "grading.jar").toAbsolutePath();

  @TempDir private Path folder;

  private record Ended(int code, String output) {}

  @BeforeAll
  static void needsRootAndTheFilter() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can use another account");
    assumeTrue(
        new ProcessBuilder("sh", "-c", "command -v python3 >/dev/null").start().waitFor() == 0,
        "python3 applies the filter, and is missing");
    assumeTrue(
        List.of("amd64", "aarch64").contains(System.getProperty("os.arch")),
        "the filter knows the system calls of x86-64 and arm64");
  }

  @BeforeEach
  void openFolder() throws IOException {
    // The account that runs programs must be able to reach its copy of a submission.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  private Ended inContainer(String... command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("python3", DENY.toString()));
    line.addAll(List.of(command));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    try {
      return new Ended(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Ended grade(String submission, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + folder, "-jar", JAR.toString()));
    command.add(Examples.FOLDER.resolve(submission).toAbsolutePath().toString());
    command.addAll(List.of("--out", folder.resolve("report").toString()));
    command.addAll(List.of(options));
    return inContainer(command.toArray(String[]::new));
  }

  @Test
  void filterDeniesNamespacesAndMounts() throws Exception {
    for (String denied :
        List.of(
            "unshare --user true",
            "unshare --net true",
            "unshare --pid --fork true",
            "mount -t tmpfs none /mnt",
            "mount --bind / /mnt")) {
      Ended ended = inContainer("sh", "-c", denied);

      assertThat(ended.code()).as(denied + ": " + ended.output()).isNotZero();
    }
    assertThat(inContainer("sh", "-c", "sleep 0 & wait; echo works").output()).contains("works");
  }

  @Test
  void autoUsesAnotherAccountAndGoodSubmissionsGetFullMarks() throws Exception {
    List<String> drawn = Sample.of(List.of("server1", "server2", "server3", "server4"), 1);

    assertFullMarks("ana-python", String.join(",", drawn) + ",client");
    assertFullMarks("ben-java", drawn.get(0));
  }

  private void assertFullMarks(String submission, String programs) throws Exception {
    Ended ended = grade(submission, "--program", programs);

    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("sandbox: user (another account", " points, 100%");
    Leftovers.assertNone(folder);
  }

  @Test
  void kindsThatNeedNamespacesExplainWhyTheyDoNotWork() throws Exception {
    for (String kind : List.of("bubblewrap", "unshare")) {
      Ended ended = grade("ana-python", "--sandbox", kind);

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.output())
          .hasLineCount(1)
          .startsWith("grade: sandbox " + kind + " does not work here: ");
    }
  }

  @Test
  void mistakeIsFoundAsInOtherSandboxes() throws Exception {
    Ended ended = grade("bad-queues-second-client-python", "--program", "server1");

    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("20 of 24 points").contains("in the listen backlog");
    Leftovers.assertNone(folder);
  }
}
