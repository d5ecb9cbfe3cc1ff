package dev.socketlab.grading.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads from {@code /proc} what Java does not know about a process, or learns later. */
final class ProcessState {

  private ProcessState() {}

  static boolean leadsSession(long pid) {
    try {
      String stat =
          Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
      String session = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 5)[3];
      return session.equals(Long.toString(pid));
    } catch (IOException gone) {
      return false;
    }
  }

  /**
   * Whether the process has ended, which Java learns a moment later: every thread is gone or a
   * zombie. If only its first thread has ended, others may go on.
   */
  static boolean hasEnded(long pid) {
    try (DirectoryStream<Path> threads =
        Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
      for (Path thread : threads) {
        if (!hasEnded(thread)) {
          return false;
        }
      }
      return true;
    } catch (IOException | DirectoryIteratorException gone) {
      return true;
    }
  }

  /** The same for a single thread, by its folder in /proc. */
  static boolean hasEnded(Path task) {
    try {
      String stat = Files.readString(task.resolve("stat"), StandardCharsets.ISO_8859_1);
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      return state == 'Z' || state == 'X';
    } catch (IOException gone) {
      return true;
    }
  }
}
