package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system allows the grader itself, and so every program that it starts. */
final class HardLimit {

  /** The crowds of a check and the program that serves them need about half of this. */
  private static final long ENOUGH_OPEN_FILES = 256;

  private HardLimit() {}

  /**
   * How many descriptors a process can be allowed to have.
   *
   * @param wanted is allowed unless the hard limit is lower, which only root could raise
   */
  static long openFiles(long wanted) {
    return Math.min(wanted, openFiles());
  }

  /**
   * Fails if the hard limit is so low that checks would fail for it.
   *
   * @throws IOException with a message for the user
   */
  static void requireOpenFiles() throws IOException {
    if (openFiles() < ENOUGH_OPEN_FILES) {
      throw new IOException(
          "a process may open only %d files here (ulimit -Hn); the grader needs %d"
              .formatted(openFiles(), ENOUGH_OPEN_FILES));
    }
  }

  private static long openFiles() {
    try {
      return hardLimit(Files.readString(Path.of("/proc/self/limits")), "Max open files");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** From the table that proc(5) describes: name, soft limit, hard limit, unit. */
  static long hardLimit(String table, String name) {
    String row = table.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
    String hard = row.substring(name.length()).strip().split("\\s+", -1)[1];
    return hard.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(hard);
  }
}
