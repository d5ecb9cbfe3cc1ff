package dev.socketlab.grading.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Walls of one kind. Where they have an outer room, a cell (the part of the grader that deals with
 * submissions) lives in it, in a network of its own; each program runs within inner walls that it
 * cannot look or reach over.
 */
public interface Sandbox {

  /** As on the command line. */
  String id();

  /** What it is made of and what it keeps in, for a person. */
  String description();

  /**
   * The command that runs a cell in a room of its own.
   *
   * @return empty where this kind has no room: the cell is the grader's own process then
   */
  default Optional<List<String>> room(SandboxRoom room, List<String> command) {
    return Optional.empty();
  }

  /** Whether cells have rooms of their own. */
  default boolean hasRoom() {
    return false;
  }

  /**
   * The command that runs a program under test. It leads a session of its own, and knows its own
   * limits as far as the kernel keeps them for single processes.
   *
   * @param hidden folders that it does not see, where this kind has rooms
   */
  List<String> wall(List<String> command, Limits limits, List<Path> hidden);

  /**
   * Tells the processes of programs under test, by their folder in {@code /proc}.
   *
   * @param mark what all that came of the program has in its environment, unless it hid that
   */
  Predicate<Path> belongs(String mark);

  /** What programs know of the machine's tools. */
  default Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Map.of("PATH", path()));
    boolean forOthers = UserAccount.isRoot() && !id().equals(NoSandbox.ID);
    View.rustup(forOthers).ifPresent(folder -> environment.put("RUSTUP_HOME", folder.toString()));
    return environment;
  }

  /** Lets programs own a folder and all that is in it. */
  void give(Path folder) throws IOException, InterruptedException;

  /** Where programs that build and run submissions are looked for. */
  String path();

  /** What programs have done to the disk that these limits forbid: "made more than 100 files". */
  Optional<LimitKind> diskBreach(Limits limits);

  /**
   * The command that waits for the end of its input, and then ends all programs that are left;
   * empty where the kernel does it, or nobody can.
   */
  default Optional<List<String>> guard() {
    return Optional.empty();
  }

  /**
   * Whether connections that are closed linger on their ports (TIME_WAIT), as they do everywhere.
   * In a room they need not: who comes next may use the same port.
   */
  default void lingering(boolean kept) throws IOException {}

  /** Takes away what programs may have left where everybody may write. */
  void sweep() throws IOException, InterruptedException;

  /**
   * What the command of a program begins with, inside of its walls. Each of these replaces itself
   * by the next. A shell that started the grader in the background has set SIGINT to be ignored,
   * and a program inherits that.
   */
  static List<String> ownSession(Limits limits) {
    return List.of(
        "setsid",
        "env",
        "--default-signal",
        "prlimit",
        "--core=0",
        "--nofile=" + limits.openFiles(),
        "--fsize=" + limits.fileMiB() * 1024L * 1024L,
        "--cpu=" + (limits.cpuSeconds() + 1));
  }
}
