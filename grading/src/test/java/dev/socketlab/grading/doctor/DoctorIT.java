package dev.socketlab.grading.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socketlab.grading.Sample;
import dev.socketlab.grading.sandbox.Folders;
import dev.socketlab.grading.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The doctor in the standalone jar: on this machine, and with some of it taken away. */
@Timeout(600)
class DoctorIT {

  private static final List<String> USUAL_FOLDERS =
      List.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin");

  /** Each costs a whole run of the doctor, so one is drawn. */
  private static final List<String> TAKEN_AWAY = List.of("bubblewrap", "namespaces");

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  private List<String> doctor() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-jar",
        Path.of("target", "grading.jar").toAbsolutePath().toString(),
        "doctor");
  }

  private Process start(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Ended end(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    try {
      return new Ended(
          process.waitFor(),
          Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
          Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void thisMachineIsolatesObservesAndRunsWhatTheExamplesNeed() throws Exception {
    Ended ended = end(start(doctor(), Map.of()));

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .containsPattern("Sandboxes \\(auto uses (bubblewrap|unshare|user)\\)")
        .containsPattern("  python3 +yes  3\\.")
        .containsPattern("  java +yes  .*javac")
        .containsPattern("  gcc +yes  ")
        .containsPattern("  memory +yes  killed after .* more than 32 MiB")
        .containsPattern("  silence +yes  proved")
        .doesNotContain("\u001b");
    assertThat(ended.code()).isZero();
  }

  /** Below /var/tmp, which every account can reach; /tmp is hidden in a sandbox room. */
  @Test
  void withoutBubblewrapItUsesUnshareAndSaysHowToInstallBubblewrap() throws Exception {
    assumeTrue(Sample.of(TAKEN_AWAY, 1).contains("bubblewrap"));
    assumeTrue(Sandboxes.fault("unshare").isEmpty());
    Path links = Files.createTempDirectory(Path.of("/var/tmp"), "socketlab-test-");
    try {
      Files.setPosixFilePermissions(links, PosixFilePermissions.fromString("rwxr-xr-x"));
      for (String bin : USUAL_FOLDERS) {
        link(Path.of(bin), links);
      }
      Files.delete(links.resolve("bwrap"));

      Ended ended = end(start(doctor(), Map.of("PATH", links.toString())));

      assertThat(ended.err()).isEmpty();
      assertThat(ended.out())
          .contains("Sandboxes (auto uses unshare)")
          .containsPattern("  bubblewrap +no   bwrap is not installed\n +-> .*bubblewrap\n")
          .containsPattern("  unshare +yes  ")
          .containsPattern("  leftovers +yes  ")
          .containsPattern("  silence +yes  proved")
          .containsPattern("  gcc +yes  ");
      assertThat(ended.code()).isZero();
    } finally {
      Folders.delete(links);
    }
  }

  private static void link(Path bin, Path links) throws IOException {
    if (!Files.isDirectory(bin)) {
      return;
    }
    try (Stream<Path> programs = Files.list(bin)) {
      for (Path program : programs.toList()) {
        Path link = links.resolve(program.getFileName());
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
          Files.createSymbolicLink(link, program);
        }
      }
    }
  }

  /** The setting applies only to the new user namespace: the machine keeps its own. */
  @Test
  void rootWithoutNamespacesUsesAnotherAccount() throws Exception {
    assumeTrue(Sample.of(TAKEN_AWAY, 1).contains("namespaces"));
    assumeTrue("root".equals(System.getProperty("user.name")));
    String own = namespace("self");
    List<String> command = new ArrayList<>(List.of("unshare", "--user", "sh", "-c"));
    command.add(
        "read mapped; exec sh -c 'echo 0 >/proc/sys/user/max_user_namespaces; exec \"$@\"' sh"
            + " \"$@\"");
    command.add("sh");
    command.addAll(doctor());
    Process process = start(command, Map.of());
    String pid = Long.toString(process.pid());
    while (namespace(pid).equals(own)) {
      assertThat(process.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    for (String map : List.of("uid_map", "gid_map")) {
      Files.writeString(Path.of("/proc", pid, map), "0 0 65536\n");
    }
    process.getOutputStream().write('\n');

    Ended ended = end(process);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains("Sandboxes (auto uses user)")
        .containsPattern("  bubblewrap +no   .*\n +-> sysctl -w user.max_user_namespaces=")
        .containsPattern("  unshare +no   ")
        .containsPattern("  user +yes  ")
        .containsPattern("  network +no   ")
        .containsPattern("  your files +yes  ")
        .containsPattern("  leftovers +yes  ")
        .containsPattern("  silence +yes  proved");
    assertThat(ended.code()).isZero();
  }

  private static String namespace(String process) throws IOException {
    return Files.readSymbolicLink(Path.of("/proc", process, "ns", "user")).toString();
  }
}
