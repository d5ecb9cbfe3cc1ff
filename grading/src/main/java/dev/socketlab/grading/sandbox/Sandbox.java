package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What keeps programs under test from everything that is not theirs. Most kinds have two layers: a
 * room with a network of its own, in which a worker (the part of the grader that deals with
 * submissions) runs, and in it a wall around each program.
 */
public interface Sandbox {

  /** As on the command line. */
  String id();

  /** What it is made of and what it contains, for people. */
  String description();

  /**
   * The command that runs a worker in a room of its own.
   *
   * @return empty if this kind has no rooms: the worker is the grader's own process then
   */
  default Optional<List<String>> room(SandboxRoom room, List<String> command) {
    return Optional.empty();
  }

  /** Whether workers have rooms of their own. */
  default boolean hasRoom() {
    return false;
  }

  /**
   * The command that runs a program under test behind a wall. It leads a session of its own, with
   * the limits that the kernel enforces for single processes.
   *
   * @param writable in a room, the only folders that it can write to; if empty, all of the room's.
   *     Kinds without rooms ignore it.
   */
  List<String> wall(List<String> command, Limits limits, Optional<WritableFolders> writable);

  /**
   * Recognises the processes of programs under test, by their folders in {@code /proc}.
   *
   * @param mark that the program and its descendants have in their environment, unless they hid it
   */
  Predicate<Path> belongs(String mark);

  /** The environment that tells programs where the machine's tools are. */
  default Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Map.of("PATH", path()));
    boolean forOthers = UserAccount.isRoot() && !id().equals(NoSandbox.ID);
    View.rustup(forOthers).ifPresent(folder -> environment.put("RUSTUP_HOME", folder.toString()));
    return environment;
  }

  /** Makes programs the owner of a folder and everything in it. */
  void give(Path folder) throws IOException, InterruptedException;

  /** The PATH on which compilers and interpreters are looked for. */
  String path();

  /** The limit on files that programs have exceeded. */
  Optional<LimitKind> diskBreach(Limits limits);

  /**
   * The command that waits for the end of its input and then kills all programs that are left;
   * empty if the kernel does that, or nobody can.
   */
  default Optional<List<String>> guard() {
    return Optional.empty();
  }

  /**
   * Sets whether closed connections stay on their ports for a minute (TIME_WAIT), as they do on
   * every machine. In a room they need not, so that a program can be restarted on the same port at
   * once.
   */
  default void lingering(boolean kept) throws IOException {}

  /** Deletes what programs may have left in folders that everybody may write to. */
  void sweep() throws IOException, InterruptedException;

  /**
   * What the command of a program begins with, behind its wall. Each of these replaces itself with
   * the next. A shell that starts the grader in the background makes it ignore SIGINT, which a
   * program would inherit.
   */
  static List<String> ownSession(Limits limits) {
    return List.of(
        "setsid",
        "env",
        "--default-signal",
        "prlimit",
        "--core=0",
        "--nofile=" + HardLimit.openFiles(limits.openFiles()),
        "--fsize=" + limits.fileMiB() * 1024L * 1024L,
        "--cpu=" + limits.cpuSecondsOfKernel());
  }
}
