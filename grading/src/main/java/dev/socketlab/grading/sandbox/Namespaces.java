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
 * What the kinds that are built on the kernel's namespaces have in common. The room has a user,
 * network (loopback only), process, mount, IPC and host name namespace of its own; inner walls have
 * all of these again but the network, which the cell shares with its program.
 *
 * <pre>
 *   grader ── room ─────────────────────────────────── loopback of its own
 *             │ cell   sees the processes behind the wall
 *             └─ wall ───────────────────────┐
 *                │ program  sees only itself │
 * </pre>
 */
abstract class Namespaces implements Sandbox {

  /** An ordinary user, as the program sees it. */
  static final String PROGRAM_UID = "1000";

  /** Files are too large when less than this many bytes are left: the kernel allows no more. */
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
   * @param hidden folders in whose place the program sees empty ones
   */
  abstract List<String> inner(List<Path> hidden, List<String> command);

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
  public final List<String> wall(List<String> command, Limits limits, List<Path> hidden) {
    List<String> line = new ArrayList<>(Sandbox.ownSession(limits));
    if (countsProcessesOfANamespace()) {
      line.add("--nproc=" + limits.processesOfKernel());
    }
    line.addAll(command);
    List<Path> unseen = new ArrayList<>(hidden);
    unseen.add(Path.of(SandboxRoom.CELL));
    return inner(unseen, line);
  }

  /** Before 5.14 the kernel counted all processes of a user, whatever namespace they are in. */
  private static boolean countsProcessesOfANamespace() {
    String[] version = System.getProperty("os.version").split("[^0-9]+", 3);
    int major = Integer.parseInt(version[0]);
    return major > 5 || (major == 5 && Integer.parseInt(version[1]) >= 14);
  }

  @Override
  public void give(Path folder) {
    // Programs run as the user who made it.
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

  /** All that can be written in a room is the room's own; programs of others come next. */
  @Override
  public void sweep() throws IOException {
    Path temporary = SandboxRoom.WORK.resolve("tmp");
    Path shared = SandboxRoom.WORK.resolve("shm");
    Folders.empty(temporary, List.of());
    Folders.empty(shared, List.of());
    Folders.empty(SandboxRoom.WORK, List.of(temporary, shared));
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
