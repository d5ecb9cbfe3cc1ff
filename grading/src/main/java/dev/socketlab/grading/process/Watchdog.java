package dev.socketlab.grading.process;

import dev.socketlab.grading.sandbox.LimitKind;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Measures again and again what all processes of a program use together; the limits of the kernel
 * are for each process. It uses at most a twentieth of one processor.
 */
final class Watchdog {

  private static final long SHORTEST_PAUSE_MS = 50;
  private static final int PAUSE_FOR_LOOK = 20;

  /**
   * The unit of processor time in /proc, the same on every system since Linux 2.4: see times(2).
   */
  private static final long TICKS_PER_SECOND = 100;

  private final Supplier<List<Path>> processes;
  private final Sandbox sandbox;
  private final Limits limits;
  private final long began = System.nanoTime();
  private final ProcessorTime processorTime = new ProcessorTime();

  /**
   * @param processes the program's processes, as folders in /proc
   */
  Watchdog(Supplier<List<Path>> processes, ProgramStarter starter) {
    this.processes = processes;
    this.sandbox = starter.sandbox();
    this.limits = starter.limits();
  }

  /** Looks once. */
  Optional<LimitBreach> check() {
    return look().map(limit -> new LimitBreach(limit, limit.deed(limits), System.nanoTime()));
  }

  /** Watches until a limit is broken; empty if this thread is interrupted before that. */
  Optional<LimitBreach> watch() {
    try {
      while (true) {
        long before = System.nanoTime();
        Optional<LimitBreach> broken = check();
        if (broken.isPresent()) {
          return broken;
        }
        long lookMs = (System.nanoTime() - before) / 1_000_000;
        Thread.sleep(Math.max(SHORTEST_PAUSE_MS, PAUSE_FOR_LOOK * lookMs));
      }
    } catch (InterruptedException ended) {
      return Optional.empty();
    }
  }

  private synchronized Optional<LimitKind> look() {
    List<Path> all = processes.get();
    long kib = 0;
    long tasks = 0;
    long descriptors = 0;
    for (Path process : all) {
      String status = statusWithMemory(process);
      // Pages of mapped files do not count, since many processes share them.
      kib += number(status, "RssAnon:") + number(status, "RssShmem:") + number(status, "VmPTE:");
      tasks += number(status, "Threads:");
      descriptors += number(status, "FDSize:");
    }
    long ticks = processorTime.ticks(all);
    if (kib > limits.memoryMiB() * 1024L) {
      return Optional.of(LimitKind.MEMORY);
    }
    if (tasks > limits.processes()) {
      return Optional.of(LimitKind.PROCESSES);
    }
    if (ticks > limits.cpuSeconds() * TICKS_PER_SECOND) {
      return Optional.of(LimitKind.PROCESSOR_TIME);
    }
    // The kernel shows the sizes of the tables, which may be half empty; counting takes longer.
    if (descriptors > limits.openFilesOfAll()
        && all.stream().mapToLong(Watchdog::openFiles).sum() > limits.openFilesOfAll()) {
      return Optional.of(LimitKind.OPEN_FILES);
    }
    if ((System.nanoTime() - began) / 1_000_000_000 > limits.wallSeconds()) {
      return Optional.of(LimitKind.WALL_TIME);
    }
    return sandbox.diskBreach(limits);
  }

  private static long openFiles(Path process) {
    try (Stream<Path> files = Files.list(process.resolve("fd"))) {
      return files.count();
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }

  /**
   * Once the first thread of a process has ended, only the status of a live thread shows its
   * memory.
   */
  private static String statusWithMemory(Path process) {
    String status = read(process.resolve("status"));
    if (status.isEmpty() || status.contains("\nRssAnon:")) {
      return status;
    }
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(process.resolve("task"))) {
      for (Path thread : threads) {
        String live = read(thread.resolve("status"));
        if (live.contains("\nRssAnon:")) {
          return live;
        }
      }
    } catch (IOException | DirectoryIteratorException gone) {
      return status;
    }
    return status;
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  private static long number(String status, String label) {
    int at = status.indexOf('\n' + label);
    if (at < 0) {
      return 0;
    }
    int end = status.indexOf('\n', at + 1);
    String value = status.substring(at + 1 + label.length(), end < 0 ? status.length() : end);
    return Long.parseLong(value.replace("kB", "").strip());
  }
}
