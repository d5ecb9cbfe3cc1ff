package dev.socketlab.grading.doctor;

import dev.socketlab.grading.sandbox.Folders;
import dev.socketlab.grading.sandbox.LimitKind;
import dev.socketlab.grading.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tests whether limits are enforced: each is set low, and a program exceeds it. */
final class LimitProbes {

  private static final int DISK_MIB = 32;
  private static final int DISK_FILES = 400;

  /** The limits of the sandbox room for these probes: small enough to be exhausted. */
  static final Limits ROOM = limits(256, 128, 64, 64, 20, 20);

  private final ProbeSandbox probeSandbox;

  LimitProbes(ProbeSandbox probeSandbox) {
    this.probeSandbox = probeSandbox;
  }

  private static Limits limits(
      int memoryMiB, int processes, int openFiles, int fileMiB, int cpuSeconds, int wallSeconds) {
    return new Limits(
        memoryMiB,
        processes,
        openFiles,
        fileMiB,
        DISK_MIB,
        DISK_FILES,
        cpuSeconds,
        wallSeconds,
        Limits.RUN.outputKiB());
  }

  List<Probe> all() {
    return List.of(
        new Probe("memory", this::memory),
        new Probe("processes", this::processes),
        new Probe("open files", this::openFiles),
        new Probe("file size", this::fileSize),
        new Probe("disk", this::disk),
        new Probe("number of files", this::files),
        new Probe("processor time", this::cpu),
        new Probe("running time", this::time),
        new Probe("output", this::output));
  }

  /** The program uses only 64 MiB, which does no harm if the limit does not work. */
  private ProbeFinding memory(String name) throws IOException, InterruptedException {
    return exceeded(
        name,
        probeSandbox.shell(
            limits(32, 128, 64, 64, 20, 20), "exec dd if=/dev/zero of=/dev/null bs=64M"),
        LimitKind.MEMORY);
  }

  private ProbeFinding processes(String name) throws IOException, InterruptedException {
    return exceeded(
        name,
        probeSandbox.shell(
            limits(256, 16, 64, 64, 20, 20),
            "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 20 & done; wait"),
        LimitKind.PROCESSES);
  }

  /** tee opens all of its files at once. */
  private ProbeFinding openFiles(String name) throws IOException, InterruptedException {
    Path folder = probeSandbox.newFolder();
    probeSandbox.run(
        limits(256, 128, 16, 64, 20, 20),
        List.of("sh", "-c", "exec tee 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 </dev/null"),
        folder);
    long opened;
    try (Stream<Path> files = Files.list(folder)) {
      opened = files.count();
    }
    return opened > 0 && opened < 16
        ? ProbeFinding.yes(
            name, "with a limit of 16, a program opened " + opened + " besides the first three")
        : ProbeFinding.no(name, "not limited: with a limit of 16, a program opened " + opened);
  }

  private ProbeFinding fileSize(String name) throws IOException, InterruptedException {
    Path folder = probeSandbox.newFolder();
    Path big = folder.resolve("big");
    probeSandbox.run(
        limits(256, 128, 64, 1, 20, 20),
        List.of("dd", "if=/dev/zero", "of=" + big, "bs=64k", "count=32"),
        folder);
    long size = Files.size(big);
    return size == 1024 * 1024
        ? ProbeFinding.yes(name, "a program that wrote 2 MiB was stopped at 1 MiB")
        : ProbeFinding.no(name, "not limited: a file grew to " + size + " bytes");
  }

  private ProbeFinding disk(String name) throws IOException, InterruptedException {
    return inRoom(
        name,
        "for i in 1 2 3 4; do dd if=/dev/zero of=$i bs=1M count=16; done; sleep 20",
        LimitKind.DISK_SPACE);
  }

  private ProbeFinding files(String name) throws IOException, InterruptedException {
    return inRoom(
        name,
        "i=0; while [ $i -lt " + 2 * DISK_FILES + " ]; do true >$i; i=$((i + 1)); done; sleep 20",
        LimitKind.FILES);
  }

  /** Only sandbox rooms have a file system of their own. */
  private ProbeFinding inRoom(String name, String line, LimitKind limit)
      throws IOException, InterruptedException {
    if (!probeSandbox.sandbox().hasRoom()) {
      return ProbeFinding.no(name, "not limited: programs write to a file system of this machine");
    }
    Path folder = probeSandbox.newFolder();
    ProbeRun run = probeSandbox.run(ROOM, List.of("sh", "-c", line), folder);
    Folders.delete(folder); // the next probe needs the space
    return exceeded(name, run, limit);
  }

  private ProbeFinding cpu(String name) throws IOException, InterruptedException {
    return exceeded(
        name,
        probeSandbox.shell(limits(256, 128, 64, 64, 1, 20), "while :; do :; done"),
        LimitKind.PROCESSOR_TIME);
  }

  private ProbeFinding time(String name) throws IOException, InterruptedException {
    return exceeded(
        name,
        probeSandbox.shell(limits(256, 128, 64, 64, 20, 1), "exec sleep 20"),
        LimitKind.WALL_TIME);
  }

  private static ProbeFinding exceeded(String name, ProbeRun run, LimitKind limit) {
    return run.breach()
        .filter(breach -> breach.limit() == limit)
        .map(
            breach ->
                ProbeFinding.yes(name, "killed after " + run.time() + ": it " + breach.deed()))
        .orElseGet(() -> ProbeFinding.no(name, "not limited: " + run.summary()));
  }

  private ProbeFinding output(String name) throws IOException, InterruptedException {
    ProbeRun run =
        probeSandbox.shell(Limits.RUN, "exec dd if=/dev/zero bs=64k count=64 2>/dev/null");
    long mib = run.printed() >> 20;
    int keptKib = run.text().length() >> 10;
    return run.ended() && mib == 4 && keptKib < 256
        ? ProbeFinding.yes(name, "of " + mib + " MiB printed, " + keptKib + " KiB were kept")
        : ProbeFinding.no(name, "not limited: " + keptKib + " KiB were kept");
  }
}
