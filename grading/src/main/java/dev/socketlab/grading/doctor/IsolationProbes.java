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

/** Tests whether a program is isolated from everything else, and leaves nothing behind. */
final class IsolationProbes {

  private static final int CONNECT_MS = 2_000;

  /** Ends a shell command that has really tried. */
  private static final String TRIED = "; echo tried";

  private final ProbeSandbox probeSandbox;
  private final Canary canary;

  IsolationProbes(ProbeSandbox probeSandbox, Canary canary) {
    this.probeSandbox = probeSandbox;
    this.canary = canary;
  }

  List<Probe> all() {
    return List.of(
        new Probe("network", this::network),
        new Probe("your files", this::files),
        new Probe("other processes", this::processes),
        new Probe("leftovers", this::leftovers));
  }

  /** A program shares the network of the process that starts it, so this process can test it. */
  private ProbeFinding network(String name) throws IOException {
    InetSocketAddress listener =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), canary.port());
    try (Socket socket = new Socket()) {
      socket.connect(listener, CONNECT_MS);
      return ProbeFinding.no(
          name,
          "a program reaches servers on this machine, and programs with the same port conflict");
    } catch (IOException unreachable) {
      return ProbeFinding.yes(name, "separate: servers on this machine are out of reach");
    }
  }

  private ProbeFinding files(String name) throws IOException, InterruptedException {
    ProbeRun run =
        probeSandbox.shell(Limits.RUN, "cat '" + canary.secret() + "' && echo read" + TRIED);
    if (run.text().contains("read\ntried")) {
      return ProbeFinding.no(name, "a program can read a file that only you may read");
    }
    return tried(name, run, "a file that only you may read is out of reach");
  }

  /** If the program failed before it could try, the result means nothing. */
  private static ProbeFinding tried(String name, ProbeRun run, String detail) {
    return run.text().endsWith("tried")
        ? ProbeFinding.yes(name, detail)
        : ProbeFinding.no(name, "could not be tested: " + run.summary());
  }

  /** A unique argument identifies the process in /proc. */
  private ProbeFinding processes(String name) throws IOException, InterruptedException {
    long mark = System.nanoTime();
    Process other = new ProcessBuilder("sleep", "1000." + mark).start();
    try {
      ProbeRun run =
          probeSandbox.shell(
              Limits.RUN,
              "for process in $(grep -l '1000[.]"
                  + mark
                  + "' /proc/[0-9]*/cmdline); do process=${process#/proc/};"
                  + " if kill -0 ${process%/cmdline}; then echo killed; else echo seen; fi; done"
                  + TRIED);
      if (run.text().contains("killed")) {
        return ProbeFinding.no(name, "a program can kill any of your processes");
      }
      return tried(
          name,
          run,
          run.text().contains("seen") ? "visible, but out of reach" : "invisible to a program");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  /** A daemon that ignores signals is the hardest to get rid of. */
  private ProbeFinding leftovers(String name) throws IOException, InterruptedException {
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
      return ProbeFinding.no(name, "could not be tested: the program did not start");
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
