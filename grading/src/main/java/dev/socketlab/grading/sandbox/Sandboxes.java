package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The kinds of sandbox, the best first. Whether one works here is found out by trying it. */
public final class Sandboxes {

  /** Stands for the best kind that works. */
  public static final String AUTO = "auto";

  private static final List<String> KINDS = List.of("bubblewrap", "unshare", "user", NoSandbox.ID);

  /** A probe takes a tenth of a second; a kind that hangs does not work. */
  private static final long PROBE_TIMEOUT_S = 60;

  private Sandboxes() {}

  /** The values of {@code --sandbox}: auto, and the kinds. */
  public static List<String> choices() {
    List<String> all = new ArrayList<>(List.of(AUTO));
    all.addAll(KINDS);
    return all;
  }

  /** The kinds that contain a program, the best first. */
  public static List<String> walls() {
    return KINDS.subList(0, KINDS.size() - 1);
  }

  /**
   * The requested kind, or for auto the best that works, which is never {@code none}.
   *
   * @throws IOException if it does not work here; the message says why and what helps
   */
  public static String choose(String wanted) throws IOException, InterruptedException {
    HardLimit.requireOpenFiles();
    if (!wanted.equals(AUTO)) {
      Optional<String> fault = fault(wanted);
      if (fault.isPresent()) {
        throw new IOException("sandbox " + wanted + " does not work here: " + fault.get());
      }
      return wanted;
    }
    List<String> faults = new ArrayList<>();
    for (String kind : walls()) {
      Optional<String> fault = fault(kind);
      if (fault.isEmpty()) {
        return kind;
      }
      faults.add(kind + ": " + fault.get());
    }
    throw new IOException(
        "no sandbox works here ("
            + String.join("; ", faults)
            + "); \"./socketlab doctor\" says what to install; --sandbox none runs submissions"
            + " with all your rights");
  }

  /**
   * A sandbox of that kind, for one worker. If the grader is root, it gets an account of its own.
   */
  public static Sandbox of(String kind) throws IOException {
    Optional<UserAccount> account =
        kind.equals(NoSandbox.ID) ? Optional.empty() : UserAccount.lease();
    return switch (kind) {
      case "bubblewrap" -> new Bubblewrap(account);
      case "unshare" -> new Unshare(account);
      case "user" ->
          new OtherUser(account.orElseThrow(() -> new IOException("only root has other users")));
      case NoSandbox.ID -> new NoSandbox();
      default -> throw new IllegalArgumentException("no sandbox is called \"" + kind + "\"");
    };
  }

  /** The kind {@code none}. */
  public static Sandbox none() {
    return new NoSandbox();
  }

  /** Why that kind does not work here; empty if it does. */
  public static Optional<String> fault(String kind) throws IOException, InterruptedException {
    if (kind.equals(NoSandbox.ID)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(Path.of("/proc/self/ns"))) {
      return Optional.of("it needs Linux");
    }
    if (kind.equals("user") && !UserAccount.isRoot()) {
      return Optional.of("only root can become another user");
    }
    Path folder = Files.createTempDirectory(UserAccount.temporary(), "socketlab-probe-");
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      SystemCallFilter.writeTo(folder);
      Sandbox sandbox = of(kind);
      Optional<String> unseen = sandbox.hasRoom() ? Optional.empty() : unseen(sandbox);
      return unseen.isPresent()
          ? unseen
          : probe(sandbox, new SandboxRoom(folder, folder, Provided.NOTHING, Limits.RUN));
    } finally {
      Folders.delete(folder);
    }
  }

  /** Why the grader may not inspect what runs behind the wall; in a room it always may. */
  private static Optional<String> unseen(Sandbox sandbox) throws IOException, InterruptedException {
    List<String> wall = sandbox.wall(List.of("cat"), Limits.RUN, Optional.empty());
    Process process = new ProcessBuilder(wall).start();
    try {
      Path folder = Path.of("/proc/" + process.pid());
      while (process.isAlive() && !Files.readString(folder.resolve("comm")).startsWith("cat")) {
        Thread.sleep(1);
      }
      Files.readString(folder.resolve("syscall"));
      return Optional.empty();
    } catch (AccessDeniedException denied) {
      return Optional.of("the grader may not look at other users' programs (CAP_SYS_PTRACE)");
    } catch (NoSuchFileException ended) {
      return Optional.of("a probe of it ended at once");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Runs a command behind the wall, in a room if there are rooms. */
  private static Optional<String> probe(Sandbox sandbox, SandboxRoom room)
      throws IOException, InterruptedException {
    List<String> wall =
        sandbox.wall(List.of("sh", "-c", "echo works >/dev/null"), Limits.RUN, Optional.empty());
    List<String> command = sandbox.room(room, wall).orElse(wall);
    Process process;
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      process = builder.directory(Path.of("/").toFile()).start();
    } catch (IOException missing) {
      return Optional.of(command.get(0) + " is not installed");
    }
    process.getOutputStream().close();
    if (!process.waitFor(PROBE_TIMEOUT_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return Optional.of("a probe of it did not end");
    }
    String words =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.exitValue() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        words.isEmpty() ? "exit code " + process.exitValue() : words.lines().findFirst().get());
  }
}
