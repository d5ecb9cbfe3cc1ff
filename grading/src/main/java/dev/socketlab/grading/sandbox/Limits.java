package dev.socketlab.grading.sandbox;

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
 */
public record Limits(
    int memoryMiB,
    int processes,
    int openFiles,
    int fileMiB,
    int diskMiB,
    int diskFiles,
    int cpuSeconds,
    int wallSeconds) {

  /** For a run of a check: far above what any program of a course needs. */
  public static final Limits RUN = new Limits(1024, 512, 1024, 256, 512, 20_000, 120, 400);

  /** For a build: compilers are larger than what they make, and done once. */
  public static final Limits BUILD = new Limits(2048, 512, 1024, 256, 512, 20_000, 300, 300);

  public Limits {
    for (int limit :
        new int[] {
          memoryMiB, processes, openFiles, fileMiB, diskMiB, diskFiles, cpuSeconds, wallSeconds
        }) {
      if (limit < 1) {
        throw new IllegalArgumentException("a limit is " + limit + "; allowed: 1 or more");
      }
    }
  }
}
