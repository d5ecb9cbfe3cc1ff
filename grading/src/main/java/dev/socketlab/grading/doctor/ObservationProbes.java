package dev.socketlab.grading.doctor;

import dev.socketlab.grading.observe.DescriptorTimeout;
import dev.socketlab.grading.observe.ProcessView;
import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.RestHistory;
import dev.socketlab.grading.observe.Stillness;
import dev.socketlab.grading.observe.SystemCall;
import dev.socketlab.grading.observe.ThreadView;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.sandbox.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Tests whether the kernel shows what a sandboxed program is doing. The program is a shell that
 * waits for a second shell, which waits for input.
 */
final class ObservationProbes implements AutoCloseable {

  static final String SYSTEM_CALLS = "system calls";

  private static final String NO_PROOF = "; silence cannot be proved, so the grader waits";
  private static final long TIMEOUT_MS = 10_000;

  private final ProbeSandbox probeSandbox;
  private final Program program;

  private ObservationProbes(ProbeSandbox probeSandbox, Program program) {
    this.probeSandbox = probeSandbox;
    this.program = program;
  }

  static ObservationProbes on(ProbeSandbox probeSandbox) throws IOException, InterruptedException {
    return new ObservationProbes(
        probeSandbox,
        probeSandbox
            .starter(Limits.RUN)
            .start(
                List.of("sh", "-c", "sh -c 'while read line; do echo $line; done'; exit"),
                probeSandbox.newFolder(),
                piece -> {}));
  }

  List<Probe> all() {
    return List.of(
        new Probe("silence", this::silence),
        new Probe(SYSTEM_CALLS, this::systemCalls),
        new Probe("system call names", this::names),
        new Probe("child processes", this::children),
        new Probe("context switches", this::switches),
        new Probe("sockets", this::sockets),
        new Probe("file descriptors", this::descriptors),
        new Probe("timeouts of sockets", this::timeouts),
        new Probe("terminal", this::terminal));
  }

  private ProgramView look() {
    return ProgramView.look(program.pid());
  }

  private ProbeFinding silence(String name) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Stillness.End end = Stillness.of(program.pid(), new RestHistory()).settle();
    long ms = (System.nanoTime() - began) / 1_000_000;
    return end == Stillness.End.STILL && program.alive()
        ? ProbeFinding.yes(name, "proved in " + ms + " ms")
        : ProbeFinding.no(
            name,
            "not proved, so the grader waits: it takes longer, and may misjudge a slow program");
  }

  private ProbeFinding systemCalls(String name) {
    Path file = Path.of("/proc/" + program.pid() + "/task/" + program.pid() + "/syscall");
    try {
      String call = Files.readString(file).strip();
      return ProbeFinding.yes(
          name, "read from /proc: " + call.split(" ", 3)[0] + " with its arguments");
    } catch (IOException unreadable) {
      return ProbeFinding.no(
          name, "cannot be read from /proc (" + reason(unreadable) + ")" + NO_PROOF);
    }
  }

  /** Java's message for a denied access is only the file. */
  private static String reason(IOException failed) {
    return failed instanceof AccessDeniedException ? "permission denied" : failed.getMessage();
  }

  private ProbeFinding names(String name) {
    List<String> calls =
        look().threads().stream()
            .map(ThreadView::call)
            .filter(Objects::nonNull)
            .map(SystemCall::name)
            .toList();
    String cpu = System.getProperty("os.arch");
    return !calls.isEmpty() && calls.stream().noneMatch(call -> call.startsWith("#"))
        ? ProbeFinding.yes(name, "known for " + cpu + ": " + String.join(", ", calls))
        : ProbeFinding.no(name, "not known for " + cpu + NO_PROOF);
  }

  private ProbeFinding children(String name) {
    List<ProcessView> processes = look().processes();
    return processes.size() > 1
        ? ProbeFinding.yes(name, "all processes of a program are visible: " + processes.size())
        : ProbeFinding.no(
            name,
            "processes that a program starts are invisible: checks judge only its first process");
  }

  private ProbeFinding switches(String name) throws InterruptedException {
    long before = switches();
    program.type("wake up");
    program.output().awaitMore(0, TIMEOUT_MS);
    long after = switches();
    return after > before
        ? ProbeFinding.yes(name, "counted: the grader sees whether a program has run")
        : ProbeFinding.no(name, "not counted" + NO_PROOF);
  }

  private long switches() {
    return look().threads().stream().mapToLong(ThreadView::switches).sum();
  }

  /** This process shares its network with the program: it listens, and does not accept. */
  private ProbeFinding sockets(String name) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
      int port = client.getPort();
      boolean waiting =
          look().sockets().rows().stream()
              .anyMatch(row -> row.localPort() == port && row.listening() && row.incoming() == 1);
      return waiting
          ? ProbeFinding.yes(name, "listed, with connections that are not yet accepted")
          : ProbeFinding.no(
              name, "not listed: the grader cannot tell whether a client was accepted" + NO_PROOF);
    }
  }

  private ProbeFinding descriptors(String name) {
    try {
      Path input = Files.readSymbolicLink(Path.of("/proc/" + program.pid() + "/fd/0"));
      return ProbeFinding.yes(name, "visible, for example: " + input.toString().split(":", 2)[0]);
    } catch (IOException unreadable) {
      return ProbeFinding.no(
          name,
          "cannot be read ("
              + reason(unreadable)
              + "): the grader cannot tell which port a program listens on");
    }
  }

  private ProbeFinding timeouts(String name) {
    return DescriptorTimeout.isReadable(program.pid())
        ? ProbeFinding.yes(name, "read from duplicates of a program's descriptors")
        : ProbeFinding.no(
            name, "cannot be read, as before Linux 5.6" + NO_PROOF + " for whoever reads a socket");
  }

  private ProbeFinding terminal(String name) throws IOException, InterruptedException {
    ProbeRun run =
        probeSandbox.run(
            Limits.RUN,
            List.of("script", "--quiet", "--return", "--echo", "never", "-c", "tty", "/dev/null"),
            probeSandbox.newFolder());
    return run.code() == 0 && run.text().startsWith("/dev/pts/")
        ? ProbeFinding.yes(name, "provided by script: " + run.text())
        : ProbeFinding.missing(
            name, "missing, so clients cannot be graded (" + run.summary() + ")", Software.SCRIPT);
  }

  @Override
  public void close() throws IOException {
    program.close();
  }
}
