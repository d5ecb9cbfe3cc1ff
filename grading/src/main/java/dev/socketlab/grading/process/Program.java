package dev.socketlab.grading.process;

import dev.socketlab.grading.sandbox.Sandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A program under test, running. It leads a session of its own, as a program in a terminal of its
 * own would; it sees nothing of the grader's environment; it is watched, and ended if it breaks a
 * limit. Everything that it started is ended with it, however it tried to hide.
 *
 * <p>Any thread may call any method.
 */
public final class Program implements AutoCloseable {

  private static final String MARK = "SOCKETLAB_TRIAL";
  private static final long LAST_WORDS_MS = 5_000;

  /** The process that was started: the program's own, or the outermost of its walls. */
  private final Process process;

  private final Predicate<Path> belongs;
  private final Sandbox sandbox;
  private final Output output;
  private final int pid;
  private final Watchdog watchdog;
  private final Thread watch;
  private volatile LimitBreach breach;

  private Program(
      Process process, Predicate<Path> belongs, ProgramStarter starter, Consumer<byte[]> listener)
      throws InterruptedException {
    this.process = process;
    this.belongs = belongs;
    this.sandbox = starter.sandbox();
    this.output =
        new Output(
            process.getInputStream(),
            "output-" + process.pid(),
            starter.limits().outputKiB(),
            listener);
    this.pid = leaderOfSession();
    this.watchdog = new Watchdog(this::remaining, starter);
    this.watch = new Thread(() -> watchdog.watch().ifPresent(this::endFor), "watch-" + pid);
    watch.setDaemon(true);
    watch.start();
  }

  /** See {@link ProgramStarter#start}. */
  static Program start(
      ProgramStarter starter,
      List<String> command,
      Map<String, String> environment,
      Path folder,
      Consumer<byte[]> listener)
      throws IOException, InterruptedException {
    String mark = UUID.randomUUID().toString();
    ProcessBuilder builder =
        new ProcessBuilder(starter.sandbox().wall(command, starter.limits(), starter.writable()));
    builder.directory(folder.toFile()).redirectErrorStream(true);
    setEnvironment(builder.environment(), folder, starter.sandbox().environment());
    builder.environment().putAll(environment);
    if (!starter.sandbox().hasRoom()) {
      builder.environment().put(MARK, mark); // in a room nothing needs to be told apart
    }
    Process process = builder.start();
    Predicate<Path> belongs = starter.sandbox().belongs(MARK + "=" + mark);
    Program program = new Program(process, belongs, starter, listener);
    try {
      ShutdownCleanup.close(program);
    } catch (IllegalStateException stopping) {
      program.close();
      throw new IOException(stopping.getMessage(), stopping);
    }
    return program;
  }

  /**
   * The program's own process: the first within the walls that leads a session. The walls are up in
   * a moment; a program that has ended before it was seen leaves the number of its walls.
   */
  private int leaderOfSession() throws InterruptedException {
    while (process.isAlive()) {
      Deque<Long> left = new ArrayDeque<>(List.of(process.pid()));
      while (!left.isEmpty()) {
        long candidate = left.remove();
        if (ProcessState.leadsSession(candidate)) {
          return (int) candidate;
        }
        ProcessHandle.of(candidate).stream()
            .flatMap(ProcessHandle::children)
            .map(ProcessHandle::pid)
            .forEach(left::add);
      }
      Thread.sleep(1);
    }
    return (int) process.pid();
  }

  private static void setEnvironment(
      Map<String, String> environment, Path folder, Map<String, String> tools) {
    environment.clear();
    environment.putAll(tools);
    environment.putAll(
        Map.of(
            "HOME", folder.toString(),
            "LANG", "C.UTF-8",
            "LC_ALL", "C.UTF-8",
            "TERM", "dumb",
            "SHELL", "/bin/sh",
            // Otherwise Python's compiled files would stay in the folder from one check to the
            // next.
            "PYTHONDONTWRITEBYTECODE", "1"));
  }

  public int pid() {
    return pid;
  }

  /** The limit that it broke, if it was ended for that. */
  public Optional<LimitBreach> breach() {
    return Optional.ofNullable(breach);
  }

  /** Looks at its limits at once: a program may fall silent before the next look is due. */
  public void checkLimits() {
    if (alive()) {
      watchdog.check().ifPresent(this::endFor);
    }
  }

  public Output output() {
    return output;
  }

  public boolean alive() {
    if (process.isAlive() && (breach != null || ProcessState.hasEnded(pid))) {
      // It has ended, or is being ended, which takes a while if it is large; Java has yet to
      // notice.
      process.onExit().join();
    }
    return process.isAlive();
  }

  /** Its exit code, or 128 plus the number of the signal that ended it; empty while it runs. */
  public OptionalInt exitCode() {
    return alive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /** Waits for its end, for at most {@code ms}. */
  public boolean awaitEnd(long ms) throws InterruptedException {
    return process.waitFor(ms, TimeUnit.MILLISECONDS) || !alive();
  }

  /**
   * Types a line at its standard input.
   *
   * @return false if it has closed its standard input
   */
  public boolean type(String line) {
    return send((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends bytes to its standard input.
   *
   * @return false if it has closed its standard input
   */
  public boolean send(byte[] bytes) {
    try {
      OutputStream in = process.getOutputStream();
      in.write(bytes);
      in.flush();
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /** Sends SIGINT to the whole process group, as Ctrl-C does in a terminal. */
  public void interrupt() throws IOException, InterruptedException {
    // If the program has ended in the meantime, kill fails, which does not matter.
    Process kill =
        new ProcessBuilder("kill", "-INT", "--", "-" + pid).redirectErrorStream(true).start();
    kill.getInputStream().readAllBytes();
    kill.waitFor();
  }

  private void endFor(LimitBreach broken) {
    breach = broken;
    try {
      endAll();
    } catch (IOException failure) {
      throw new IllegalStateException("a program cannot be ended", failure);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void endAll() throws IOException, InterruptedException {
    for (List<Path> left = remaining(); !left.isEmpty(); left = remaining()) {
      Optional<List<String>> killAll = sandbox.guard();
      if (killAll.isPresent()) {
        Process killer = new ProcessBuilder(killAll.get()).start();
        killer.getOutputStream().close();
        killer.waitFor();
      } else {
        left.forEach(Program::kill);
      }
      for (Path each : left) {
        // A process that is exiting no longer has an environment, but still has its sockets.
        while (!ProcessState.hasEnded(number(each))) {
          Thread.sleep(1);
        }
      }
    }
  }

  /** Ends the program and everything that it started, and waits until nothing of it is left. */
  @Override
  public void close() throws IOException {
    watch.interrupt();
    try {
      watch.join();
      // Process.destroyForcibly would close the output before everything is read.
      process.toHandle().destroyForcibly();
      endAll();
      process.waitFor();
      // No writer is left, so this ends, unless a process has escaped because there is no sandbox.
      output.awaitEnd(LAST_WORDS_MS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      ShutdownCleanup.forget(this);
      process.getInputStream().close();
    }
  }

  /** The folders in /proc of the program's processes that are still alive. */
  private List<Path> remaining() {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of("/proc"), "[1-9]*")) {
      for (Path entry : entries) {
        // A zombie is harmless, and may stay forever: not every init process reaps orphans.
        if (belongs.test(entry) && !ProcessState.hasEnded(number(entry))) {
          found.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      throw new IllegalStateException("/proc cannot be read", unreadable);
    }
    return found;
  }

  private static long number(Path process) {
    return Long.parseLong(process.getFileName().toString());
  }

  private static void kill(Path process) {
    ProcessHandle.of(number(process)).ifPresent(ProcessHandle::destroyForcibly);
  }
}
