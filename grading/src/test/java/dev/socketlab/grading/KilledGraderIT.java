package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.sandbox.Sandboxes;
import dev.socketlab.grading.sandbox.UserAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills the grader in the middle of a trial: its workers and programs must end with it. */
@Timeout(900)
class KilledGraderIT {

  /** Never listens, ignores signals, and has a child with an empty environment. */
  private static final String STUBBORN =
      """
      import os, signal, time
      signal.signal(signal.SIGTERM, signal.SIG_IGN)
      signal.signal(signal.SIGHUP, signal.SIG_IGN)
      if os.fork() == 0:
          os.setsid()
          os.execve("/bin/sleep", ["MARK", "600"], {})
      print("started", flush=True)
      time.sleep(600)
      """;

  private static final long TIMEOUT_MINUTES = 5;

  @TempDir private Path folder;

  static List<String> sandboxes() throws Exception {
    List<String> working = new ArrayList<>();
    for (String kind : Sandboxes.walls()) {
      if (Sandboxes.fault(kind).isEmpty()) {
        working.add(kind);
      }
    }
    return working;
  }

  @ParameterizedTest
  @MethodSource("sandboxes")
  void nothingOutlivesTheGrader(String kind) throws Exception {
    String mark = "killed-grader-" + kind + "-" + ProcessHandle.current().pid();
    Path submission = Files.createDirectory(folder.resolve("ann"));
    Files.writeString(submission.resolve("server1.py"), STUBBORN.replace("MARK", mark));
    Process grader = start(submission.toString(), "--sandbox", kind, "--program", "server1");
    try {
      await(mark, true);
    } finally {
      grader.destroyForcibly().waitFor();
    }

    await(mark, false);
  }

  /** The worker's folder contains a copy of the submission. */
  @ParameterizedTest
  @MethodSource("sandboxes")
  void nextGraderDeletesWhatAKilledGraderLeft(String kind) throws Exception {
    String mark = "left-behind-" + kind + "-" + ProcessHandle.current().pid();
    Path stubborn = Files.createDirectory(folder.resolve("ann"));
    Files.writeString(stubborn.resolve("server1.py"), STUBBORN.replace("MARK", mark));
    Path harmless = Files.createDirectory(folder.resolve("ben"));
    Files.writeString(harmless.resolve("server1.py"), "print('nothing to do')");
    Process grader = start(stubborn.toString(), "--sandbox", kind, "--program", "server1");
    try {
      await(mark, true);
    } finally {
      grader.destroyForcibly().waitFor();
    }
    await(mark, false);
    List<Path> left = workerFoldersWith(mark);

    Process next = start(harmless.toString(), "--sandbox", kind, "--program", "server1");

    assertThat(left).hasSize(1);
    assertThat(next.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(left.get(0)).doesNotExist();
  }

  private static List<Path> workerFoldersWith(String mark) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(UserAccount.temporary(), "socketlab-worker-*")) {
      for (Path folder : folders) {
        if (mentions(folder, mark)) {
          found.add(folder);
        }
      }
    }
    return found;
  }

  /** Folders of other graders may disappear at any time. */
  private static boolean mentions(Path folder, String mark) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith("server1.py"))
          .anyMatch(file -> read(file).contains(mark));
    } catch (IOException | UncheckedIOException gone) {
      return false;
    }
  }

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.addAll(List.of("-jar", Path.of("target", "grading.jar").toAbsolutePath().toString()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("printed.txt").toFile())
        .start();
  }

  private static void await(String mark, boolean wanted) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(TIMEOUT_MINUTES);
    while (isRunning(mark) != wanted && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(isRunning(mark)).as(mark + " is running").isEqualTo(wanted);
  }

  private static boolean isRunning(String mark) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      return entries.anyMatch(entry -> commandOf(entry).startsWith(mark));
    }
  }

  private static String commandOf(Path process) {
    return read(process.resolve("cmdline"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException goneOrNoProcess) {
      return "";
    }
  }
}
