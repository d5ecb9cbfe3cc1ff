package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The user that a grader started as root becomes for everything that touches a submission: a number
 * that no ordinary account has, a different one for each worker of each grader.
 */
public record UserAccount(int uid) {

  /**
   * Above the accounts of people and services, below those that systemd and containers allocate
   * (Debian policy 9.2.2: 60000 to 64999 are allocated on demand).
   */
  private static final int FIRST = 64_000;

  private static final int MOST = 900;

  private static final Queue<DatagramSocket> LEASES = new ConcurrentLinkedQueue<>();

  /**
   * An account that no other grader on this machine uses while this one runs: it belongs to the
   * process that holds the UDP port of the same number. Empty if the grader is an ordinary user.
   */
  static Optional<UserAccount> lease() throws IOException {
    if (!isRoot()) {
      return Optional.empty();
    }
    for (int uid = FIRST; uid < FIRST + MOST; uid++) {
      if (lease(uid)) {
        return Optional.of(new UserAccount(uid));
      }
    }
    throw new IOException("no account is free from " + FIRST + " to " + (FIRST + MOST - 1));
  }

  private static boolean lease(int uid) throws IOException {
    try {
      return LEASES.add(new DatagramSocket(uid, InetAddress.getLoopbackAddress()));
    } catch (BindException taken) {
      return false;
    }
  }

  /** Whether the grader may become another user: root of the machine, not of a room. */
  static boolean isRoot() {
    try {
      return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0
          && Files.readAllLines(Path.of("/proc/self/uid_map")).stream()
              .map(line -> line.strip().split("\\s+", 3))
              .anyMatch(range -> Long.parseLong(range[2]) >= FIRST + MOST);
    } catch (IOException | UnsupportedOperationException noLinux) {
      return false;
    }
  }

  /** The prefix that makes a command run as this user. */
  List<String> become() {
    String id = Integer.toString(uid);
    return List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups");
  }

  /** The folder for temporary files; {@code /tmp} if other users could not reach the usual one. */
  public static Path temporary() {
    Path given = Path.of(System.getProperty("java.io.tmpdir"));
    return isRoot() && !reaches(given) ? Path.of("/tmp") : given;
  }

  /** Whether this user can reach a file that belongs to others. */
  static boolean reaches(Path path) {
    try {
      for (Path at = path.toRealPath(); at != null; at = at.getParent()) {
        if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
      return true;
    } catch (IOException | UnsupportedOperationException unreachable) {
      return false;
    }
  }
}
