package dev.socketlab.grading.doctor;

import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.sandbox.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a program is kept from what is not its own, and leaves nothing behind. */
final class WallProbes {

  private static final int CONNECT_MS = 2_000;

  /** The last words of a program that could try. */
  private static final String TRIED = "; echo tried";

  private final ProbeSandbox probeSandbox;
  private final Canary canary;

  WallProbes(ProbeSandbox probeSandbox, Canary canary) {
    this.probeSandbox = probeSandbox;
    this.canary = canary;
  }

  List<Probe> all() {
    return List.of(
        new Probe("network", this::network),
        new Probe("your files", this::files),
        new Probe("processes of others", this::processes),
        new Probe("leaves nothing", this::leavesNothing));
  }

  /** A program has the network of the cell that started it, so the cell can try. */
  private ProbeFinding network(String name) throws IOException {
    InetSocketAddress listener =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), canary.port());
    try (Socket socket = new Socket()) {
      socket.connect(listener, CONNECT_MS);
      return ProbeFinding.no(
          name,
          "a program reaches what listens on this machine; equal ports get in each other's way");
    } catch (IOException unreachable) {
      return ProbeFinding.yes(name, "its own: what listens on this machine is out of reach");
    }
  }

  private ProbeFinding files(String name) throws IOException, InterruptedException {
    Attempt attempt =
        probeSandbox.shell(Limits.RUN, "cat '" + canary.secret() + "' && echo read" + TRIED);
    if (attempt.text().contains("read\ntried")) {
      return ProbeFinding.no(name, "a program reads a file that only you may read");
    }
    return tried(name, attempt, "a file that only you may read is out of reach");
  }

  /** Nothing follows from a program that did not come so far as to try. */
  private static ProbeFinding tried(String name, Attempt attempt, String detail) {
    return attempt.text().endsWith("tried")
        ? ProbeFinding.yes(name, detail)
        : ProbeFinding.no(name, "cannot be tried: " + attempt.words());
  }

  /** Both commands have an argument that nothing else on this machine has, to be told by. */
  private ProbeFinding processes(String name) throws IOException, InterruptedException {
    long mark = System.nanoTime();
    Process other = new ProcessBuilder("sleep", "1000." + mark).start();
    try {
      Attempt attempt =
          probeSandbox.shell(
              Limits.RUN,
              "for process in $(grep -l '1000[.]"
                  + mark
                  + "' /proc/[0-9]*/cmdline); do process=${process#/proc/};"
                  + " if kill -0 ${process%/cmdline}; then echo killed; else echo seen; fi; done"
                  + TRIED);
      if (attempt.text().contains("killed")) {
        return ProbeFinding.no(name, "a program may end any process of yours");
      }
      return tried(
          name,
          attempt,
          attempt.text().contains("seen")
              ? "seen, but out of reach"
              : "not even seen by a program");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  /** A daemon that hears no signal is the hardest to be rid of. */
  private ProbeFinding leavesNothing(String name) throws IOException, InterruptedException {
    String mark = "1000." + System.nanoTime();
    Program program =
        probeSandbox
            .starter(Limits.RUN)
            .start(
                List.of(
                    "sh",
                    "-c",
                    "trap '' TERM HUP INT; (setsid sleep " + mark + " >/dev/null 2>&1 &); echo up"),
                probeSandbox.newFolder(),
                piece -> {});
    try (program) {
      program.awaitEnd(CONNECT_MS);
    }
    if (!program.output().text().contains("up")) {
      return ProbeFinding.no(name, "cannot be tried: the program did not start");
    }
    return isRunning(mark)
        ? ProbeFinding.no(name, "a daemon outlives the program that started it")
        : ProbeFinding.yes(name, "a daemon ends with the program that started it");
  }

  private static boolean isRunning(String argument) throws IOException {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[1-9]*")) {
      for (Path process : processes) {
        if (commandLine(process).contains(argument)) {
          return true;
        }
      }
      return false;
    }
  }

  private static String commandLine(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }
}
