package dev.socketlab.grading.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The symbolic links of {@code /proc}, such as those in {@code /proc/PID/fd}. */
final class ProcLink {

  private static final String SOCKET = "socket:[";

  private ProcLink() {}

  /** Where it leads; empty if the process has ended or has closed the descriptor. */
  static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      return "";
    }
  }

  /** The inode of the socket that it leads to, if it is one. */
  static Optional<Long> socket(Path link) {
    String target = target(link);
    return target.startsWith(SOCKET)
        ? Optional.of(Long.valueOf(target.substring(SOCKET.length(), target.length() - 1)))
        : Optional.empty();
  }
}
