package dev.socketlab.grading.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A program under test, running. It leads a session of its own, as a program in a terminal of its
 * own would; it knows nothing of the grader's environment; and all that it started, however far it
 * went to hide, carries a mark in its environment by which {@link #close} finds and ends it.
 *
 * <p>Any thread may call any method.
 */
public final class Program implements AutoCloseable {

  private static final String MARK = "SOCKETLAB_TRIAL";

  private final Process process;
  private final String mark;
  private final Output output;

  private Program(Process process, String mark, Output output) {
    this.process = process;
    this.mark = mark;
    this.output = output;
  }

  /**
   * Starts a command.
   *
   * @param listener hears what it prints, piece by piece, on a thread of its own
   * @throws IOException where the command cannot be started at all
   */
  public static Program start(List<String> command, Path folder, Consumer<byte[]> listener)
      throws IOException {
    String mark = UUID.randomUUID().toString();
    // Each of these replaces itself by the next, so the process id is the program's own. A shell
    // that started the grader in the background has set SIGINT to be ignored, and a program
    // inherits that; a program that asks for as many descriptors as it may have gets a sane number.
    List<String> line = new ArrayList<>(List.of("setsid", "env", "--default-signal"));
    line.addAll(List.of("prlimit", "--core=0", "--nofile=1024"));
    line.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    environment(builder.environment(), folder);
    builder.environment().put(MARK, mark);
    Process process = builder.start();
    Program program =
        new Program(
            process,
            mark,
            new Output(process.getInputStream(), "output-" + process.pid(), listener));
    try {
      AtExit.close(program);
    } catch (IllegalStateException stopping) {
      program.close();
      throw new IOException(stopping.getMessage(), stopping);
    }
    return program;
  }

  private static void environment(Map<String, String> environment, Path folder) {
    String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.clear();
    environment.putAll(
        Map.of(
            "PATH", path,
            "HOME", folder.toString(),
            "LANG", "C.UTF-8",
            "LC_ALL", "C.UTF-8",
            "TERM", "dumb",
            "SHELL", "/bin/sh",
            // Compiled files of Python would be left in the folder between one check and the next.
            "PYTHONDONTWRITEBYTECODE", "1"));
  }

  public int pid() {
    return (int) process.pid();
  }

  public Output output() {
    return output;
  }

  public boolean alive() {
    if (process.isAlive() && hasEnded(Integer.toString(pid()))) {
      process.onExit().join(); // it has ended; Java has yet to collect its exit code
    }
    return process.isAlive();
  }

  /**
   * Whether the kernel shows it as ended, which Java learns a moment later. A process whose first
   * thread has ended looks the same, but while it has others it goes on.
   */
  private static boolean hasEnded(String pid) {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
      if (threads.count() > 1) {
        return false;
      }
      String stat =
          Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      return state == 'Z' || state == 'X';
    } catch (IOException | UncheckedIOException gone) {
      return true;
    }
  }

  /** How it ended: its exit code, or 128 and the signal's number; empty while it runs. */
  public OptionalInt exitCode() {
    return alive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /** Waits for its end, at most so long. */
  public boolean awaitEnd(long ms) throws InterruptedException {
    return process.waitFor(ms, TimeUnit.MILLISECONDS) || !alive();
  }

  /**
   * Types a line at its standard input.
   *
   * @return false where it has closed its standard input
   */
  public boolean type(String line) {
    try {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /** What Ctrl-C does in a terminal: SIGINT to the whole process group. */
  public void interrupt() throws IOException, InterruptedException {
    signal("INT", List.of("-" + pid()));
  }

  /** Ends the program and everything that it started, and waits until nothing of it is left. */
  @Override
  public void close() throws IOException {
    try {
      for (List<String> left = remaining(); !left.isEmpty(); left = remaining()) {
        signal("KILL", left);
        for (String pid : left) {
          // On its way out a process has no environment any more, but still its sockets.
          while (!hasEnded(pid)) {
            Thread.sleep(1);
          }
        }
      }
      process.destroyForcibly().waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      AtExit.forget(this);
      process.getInputStream().close();
    }
  }

  /** Everything alive that carries the mark; the process itself included. */
  private List<String> remaining() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      for (Path entry : entries.toList()) {
        String name = entry.getFileName().toString();
        if (name.chars().allMatch(Character::isDigit) && marked(entry)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  private boolean marked(Path entry) {
    try {
      // An ended process that its parent has not asked after yet has no environment any more.
      return Files.readString(entry.resolve("environ"), StandardCharsets.ISO_8859_1)
          .contains(MARK + "=" + mark);
    } catch (IOException goneOrAnothers) {
      return false;
    }
  }

  private static void signal(String name, List<String> pids)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name, "--"));
    command.addAll(pids);
    // A process that ended in the meantime makes kill complain: that is as good.
    Process kill = new ProcessBuilder(command).redirectErrorStream(true).start();
    kill.getInputStream().readAllBytes();
    kill.waitFor();
  }
}
