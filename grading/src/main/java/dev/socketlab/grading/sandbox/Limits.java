package dev.socketlab.grading.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run of a program may use, all its processes taken together unless said otherwise.
 *
 * @param memoryMiB resident memory
 * @param processes processes and threads
 * @param openFiles descriptors, for each process
 * @param fileMiB size of each file
 * @param diskMiB all files
 * @param diskFiles number of files
 * @param cpuSeconds processor time
 * @param wallSeconds time from start to end
 * @param outputKiB kept of what is printed: as much of its beginning, and of its end
 */
public record Limits(
    int memoryMiB,
    int processes,
    int openFiles,
    int fileMiB,
    int diskMiB,
    int diskFiles,
    int cpuSeconds,
    int wallSeconds,
    int outputKiB) {

  /** The grader holds it in memory, and a report has it in it. */
  private static final int MOST_OUTPUT_KIB = 16 * 1024;

  /** For a run of a check: far above what any program of a course needs. */
  public static final Limits RUN = new Limits(1024, 512, 1024, 256, 512, 20_000, 120, 400, 64);

  /** For a build: compilers are larger than what they make, and done once. */
  public static final Limits BUILD = new Limits(2048, 512, 1024, 256, 512, 20_000, 300, 300, 64);

  public Limits {
    for (int limit :
        List.of(
            memoryMiB,
            processes,
            openFiles,
            fileMiB,
            diskMiB,
            diskFiles,
            cpuSeconds,
            wallSeconds,
            outputKiB)) {
      if (limit < 1) {
        throw new IllegalArgumentException("a limit is " + limit + "; allowed: 1 or more");
      }
    }
    if (outputKiB > MOST_OUTPUT_KIB) {
      throw new IllegalArgumentException(
          "the limit output-kib is " + outputKiB + "; allowed: 1 to " + MOST_OUTPUT_KIB);
    }
  }

  /**
   * These limits with some replaced, by their names in an assignment file.
   *
   * @throws IllegalArgumentException if there is no limit of such a name, or with such a value
   */
  public Limits with(Map<String, Integer> others) {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("memory-mib", memoryMiB);
    all.put("processes", processes);
    all.put("open-files", openFiles);
    all.put("file-mib", fileMiB);
    all.put("disk-mib", diskMiB);
    all.put("disk-files", diskFiles);
    all.put("cpu-seconds", cpuSeconds);
    all.put("wall-seconds", wallSeconds);
    all.put("output-kib", outputKiB);
    others.forEach(
        (name, value) -> {
          if (!all.containsKey(name)) {
            throw new IllegalArgumentException(
                "no limit is called \""
                    + name
                    + "\"; there is: "
                    + String.join(", ", all.keySet()));
          }
          if (value == null || value < 1) {
            throw new IllegalArgumentException(
                "the limit " + name + " is " + value + "; allowed: a whole number from 1");
          }
          all.put(name, value);
        });
    Integer[] values = all.values().toArray(Integer[]::new);
    return new Limits(
        values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7],
        values[8]);
  }

  /**
   * What the kernel bounds processes and threads to. A program is to meet the watchdog first, which
   * ends it and says why: the kernel only lets a call fail.
   */
  int processesOfKernel() {
    return 2 * processes;
  }

  /**
   * The same for the processor time of each process; the watchdog may be late on a loaded machine.
   */
  int cpuSecondsOfKernel() {
    return 2 * cpuSeconds + 10;
  }

  /** For all processes together: the kernel limits some of what it keeps for them by account. */
  public int openFilesOfAll() {
    return 16 * openFiles;
  }

  /** What holds both. */
  public Limits orMore(Limits other) {
    return new Limits(
        Math.max(memoryMiB, other.memoryMiB),
        Math.max(processes, other.processes),
        Math.max(openFiles, other.openFiles),
        Math.max(fileMiB, other.fileMiB),
        Math.max(diskMiB, other.diskMiB),
        Math.max(diskFiles, other.diskFiles),
        Math.max(cpuSeconds, other.cpuSeconds),
        Math.max(wallSeconds, other.wallSeconds),
        Math.max(outputKiB, other.outputKiB));
  }
}
