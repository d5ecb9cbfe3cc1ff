package dev.socketlab.grading.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells files of the machine from those that a submission contains or a program has made. A runtime
 * is believed only where its executable is the machine's: anybody can call a file {@code java}.
 */
final class MachineFile {

  /** Where submissions are, and where programs may write: nothing there is the machine's. */
  private static final List<Path> OPEN_TO_PROGRAMS =
      Stream.of(
              "/submission",
              "/work",
              "/tmp",
              "/var/tmp",
              "/dev/shm",
              System.getProperty("java.io.tmpdir"))
          .map(Path::of)
          .toList();

  private static final Path OWN_JDK = Path.of(System.getProperty("java.home"));

  private MachineFile() {}

  /**
   * Whether a process runs a file of the machine.
   *
   * @param task the folder in /proc of a live thread of it
   */
  static boolean isExecutableOf(String task) {
    Path executable = Path.of(task, "exe");
    try {
      Path named = Files.readSymbolicLink(executable);
      // The same path may be another file where the process lives.
      return isOfMachine(named) && Objects.equals(key(named), key(executable));
    } catch (IOException gone) {
      return false;
    }
  }

  /** Whether all code in its memory that comes from a file is the machine's. */
  static boolean isAllCodeOf(String task) {
    try (Stream<String> mappings = Files.lines(Path.of(task, "maps"))) {
      // "7f2c00000000-7f2c00010000 r-xp 00000000 08:01 1234  /usr/lib/libc.so.6"
      return mappings
          .filter(mapping -> mapping.split(" +", 3)[1].contains("x"))
          .map(mapping -> mapping.split(" +", 6))
          .filter(words -> words.length == 6 && words[5].startsWith("/"))
          .allMatch(words -> isOfMachine(Path.of(words[5])));
    } catch (IOException | UncheckedIOException gone) {
      return false;
    }
  }

  private static boolean isOfMachine(Path file) {
    return !file.toString().endsWith(" (deleted)")
        && (file.startsWith(OWN_JDK) || OPEN_TO_PROGRAMS.stream().noneMatch(file::startsWith));
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }
}
