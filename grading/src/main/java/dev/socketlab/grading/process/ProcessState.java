package dev.socketlab.grading.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code /proc} shows of a process before Java learns of it. */
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
   * Whether the kernel shows it as ended, which Java learns a moment later: none of its threads is
   * left but as a name. Its first thread alone may have ended while others go on.
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

  /** Of a process or a thread, by its folder in /proc. */
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
