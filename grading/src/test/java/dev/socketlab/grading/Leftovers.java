package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what a run left behind: processes of programs under test, and copies of submissions. Looks
 * only for those that belong to the run's temporary folder, because other graders may be running.
 */
public final class Leftovers {

  private Leftovers() {}

  /** Fails if anything is left of the run that used this temporary folder. */
  public static void assertNone(Path temporary) throws IOException {
    Set<String> left = new TreeSet<>();
    for (Path entry : entries(temporary)) {
      if (entry.getFileName().toString().startsWith("socketlab-")) {
        left.add("folder " + entry);
      }
    }
    for (Path entry : entries(Path.of("/proc"))) {
      if (entry.getFileName().toString().matches("\\d+") && isOf(temporary, entry)) {
        left.add("process " + entry.getFileName() + ": " + read(entry.resolve("cmdline")));
      }
    }
    assertThat(left).as("left behind").isEmpty();
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  /** The home folder of a program under test is in its copy of the submission. */
  private static boolean isOf(Path temporary, Path process) {
    String environment = read(process.resolve("environ"));
    return environment.contains("SOCKETLAB_TRIAL=")
        && environment.contains("HOME=" + temporary.resolve("socketlab-"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    } catch (IOException gone) {
      return "";
    }
  }
}
