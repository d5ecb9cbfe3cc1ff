package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the kinds built on the kernel's namespaces have in common. A room has a user, network
 * (loopback only), process, mount, IPC and host name namespace of its own. A wall has its own of
 * all these except the network, which the worker shares with its program.
 *
 * <pre>
 *   grader ── room ─────────────────────────────────── loopback of its own
 *             │ worker  sees the processes behind the wall
 *             └─ wall ───────────────────────┐
 *                │ program  sees only itself │
 * </pre>
 */
abstract class Namespaces implements Sandbox {

  /** The program sees itself as an ordinary user. */
  static final String PROGRAM_UID = "1000";

  /** Names of keys: those of the grader's session are nobody else's business. */
  static final List<Path> KEYS = List.of(Path.of("/proc/keys"), Path.of("/proc/key-users"));

  /** With less than this left, the file system counts as full: the kernel rounds up. */
  private static final long NEARLY_NOTHING = 64 * 1024;

  /** How many connections may be in TIME_WAIT, in the network of the caller. */
  private static final Path MOST_LINGERING = Path.of("/proc/sys/net/ipv4/tcp_max_tw_buckets");

  private final Optional<UserAccount> account;
  private final View view;

  Namespaces(Optional<UserAccount> account) {
    this.account = account;
    this.view = View.ofThisMachine(account);
  }

  abstract List<String> outer(SandboxRoom room, View view, List<String> command);

  /**
   * @param writable the only folders of {@link SandboxRoom#WORK} that the program sees; if empty,
   *     it sees all that the room contains
   */
  abstract List<String> inner(Optional<WritableFolders> writable, List<String> command);

  @Override
  public final Optional<List<String>> room(SandboxRoom room, List<String> command) {
    List<String> line = new ArrayList<>(account.map(UserAccount::become).orElse(List.of()));
    line.addAll(outer(room, view, command));
    return Optional.of(line);
  }

  @Override
  public boolean hasRoom() {
    return true;
  }

  @Override
  public final List<String> wall(
      List<String> command, Limits limits, Optional<WritableFolders> writable) {
    List<String> line = new ArrayList<>(Sandbox.ownSession(limits));
    if (countsProcessesOfANamespace()) {
      line.add("--nproc=" + limits.processesOfKernel());
    }
    line.addAll(command);
    return inner(writable, line);
  }

  /** Before 5.14 the kernel counted all processes of a user, whatever namespace they are in. */
  private static boolean countsProcessesOfANamespace() {
    String[] version = System.getProperty("os.version").split("[^0-9]+", 3);
    int major = Integer.parseInt(version[0]);
    return major > 5 || (major == 5 && Integer.parseInt(version[1]) >= 14);
  }

  @Override
  public void give(Path folder) {
    // Programs run as the user who made the folder.
  }

  @Override
  public String path() {
    return view.path();
  }

  @Override
  public Optional<LimitKind> diskBreach(Limits limits) {
    try {
      FileStore store = Files.getFileStore(SandboxRoom.WORK);
      long used = store.getTotalSpace() - store.getUnallocatedSpace();
      if (used > limits.diskMiB() * 1024L * 1024L - NEARLY_NOTHING) {
        return Optional.of(LimitKind.DISK_SPACE);
      }
      Files.delete(Files.createTempFile(SandboxRoom.WORK, ".look", ""));
      return Optional.empty();
    } catch (IOException noMoreFiles) {
      return Optional.of(LimitKind.FILES);
    }
  }

  @Override
  public void lingering(boolean kept) throws IOException {
    if (Files.isWritable(MOST_LINGERING)) {
      Files.writeString(MOST_LINGERING, kept ? "4096" : "0");
    }
  }

  @Override
  public void sweep() {
    // A room is used for one task, and goes with all that was written in it.
  }

  static Predicate<Path> inAnotherProcessNamespace() {
    Path own = link(Path.of("/proc/self")).orElseThrow();
    return process -> link(process).filter(other -> !other.equals(own)).isPresent();
  }

  private static Optional<Path> link(Path process) {
    try {
      return Optional.of(Files.readSymbolicLink(process.resolve("ns/pid")));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  static List<String> bounds(Limits limits) {
    return List.of(limits.diskMiB() + "m", Integer.toString(limits.diskFiles()));
  }

  static String script(String name) {
    try (InputStream in = Namespaces.class.getResourceAsStream("/sandbox/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
