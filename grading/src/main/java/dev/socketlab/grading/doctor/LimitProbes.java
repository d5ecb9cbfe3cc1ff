package dev.socketlab.grading.doctor;

import dev.socketlab.grading.sandbox.Folders;
import dev.socketlab.grading.sandbox.LimitKind;
import dev.socketlab.grading.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether a program that takes more than it may is stopped: each limit is set low, and broken. */
final class LimitProbes {

  private static final int DISK_MIB = 32;
  private static final int DISK_FILES = 400;

  /** What the room that these probes run in needs: so small that it can be filled. */
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
        new Probe("size of a file", this::fileSize),
        new Probe("disk", this::disk),
        new Probe("number of files", this::files),
        new Probe("processor time", this::cpu),
        new Probe("time", this::time),
        new Probe("output", this::output));
  }

  /** It takes 64 MiB, no more, so that nothing happens to a machine without the limit. */
  private ProbeFinding memory(String name) throws IOException, InterruptedException {
    return brokenWith(
        name,
        probeSandbox.shell(
            limits(32, 128, 64, 64, 20, 20), "exec dd if=/dev/zero of=/dev/null bs=64M"),
        LimitKind.MEMORY);
  }

  private ProbeFinding processes(String name) throws IOException, InterruptedException {
    return brokenWith(
        name,
        probeSandbox.shell(
            limits(256, 16, 64, 64, 20, 20),
            "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 20 & done; wait"),
        LimitKind.PROCESSES);
  }

  /** "tee" opens all of its files at once. */
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
            name, "with a limit of 16, " + opened + " were opened beside the first three")
        : ProbeFinding.no(name, "not bounded: with a limit of 16, " + opened + " were opened");
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
        ? ProbeFinding.yes(name, "a file of 2 MiB ended at 1 MiB")
        : ProbeFinding.no(name, "not bounded: a file grew to " + size + " bytes");
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

  /** Only a room has a file system of its own. */
  private ProbeFinding inRoom(String name, String line, LimitKind limit)
      throws IOException, InterruptedException {
    if (!probeSandbox.sandbox().hasRoom()) {
      return ProbeFinding.no(
          name, "not bounded: programs write into a file system of this machine");
    }
    Path folder = probeSandbox.newFolder();
    Attempt attempt = probeSandbox.run(ROOM, List.of("sh", "-c", line), folder);
    Folders.delete(folder); // the next probe needs what was filled
    return brokenWith(name, attempt, limit);
  }

  private ProbeFinding cpu(String name) throws IOException, InterruptedException {
    return brokenWith(
        name,
        probeSandbox.shell(limits(256, 128, 64, 64, 1, 20), "while :; do :; done"),
        LimitKind.PROCESSOR_TIME);
  }

  private ProbeFinding time(String name) throws IOException, InterruptedException {
    return brokenWith(
        name,
        probeSandbox.shell(limits(256, 128, 64, 64, 20, 1), "exec sleep 20"),
        LimitKind.WALL_TIME);
  }

  private static ProbeFinding brokenWith(String name, Attempt attempt, LimitKind limit) {
    return attempt
        .breach()
        .filter(breach -> breach.limit() == limit)
        .map(
            breach ->
                ProbeFinding.yes(name, "ended after " + attempt.time() + ": it " + breach.deed()))
        .orElseGet(() -> ProbeFinding.no(name, "not bounded: " + attempt.words()));
  }

  private ProbeFinding output(String name) throws IOException, InterruptedException {
    Attempt attempt =
        probeSandbox.shell(Limits.RUN, "exec dd if=/dev/zero bs=64k count=64 2>/dev/null");
    long mib = attempt.printed() >> 20;
    int keptKib = attempt.text().length() >> 10;
    return attempt.ended() && mib == 4 && keptKib < 256
        ? ProbeFinding.yes(name, "of " + mib + " MiB printed " + keptKib + " KiB were kept")
        : ProbeFinding.no(name, "not bounded: " + keptKib + " KiB were kept");
  }
}
