package dev.socketlab.grading.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A stopwatch for budgets that must not depend on load: it runs only while a processor of the
 * machine is idle. A wait that lasts although a processor is free is the program's own doing; one
 * on a busy machine may not be. A program that spins on one of several processors is timed like any
 * other; one that keeps all of them busy needs a bound in real time as well.
 */
public final class SpareTime {

  private static final Path STATISTICS = Path.of("/proc/stat");

  /** Of a tick in /proc/stat; the kernel shows hundredths of a second on every Linux machine. */
  private static final long NANOS_PER_TICK = TimeUnit.MILLISECONDS.toNanos(10);

  /** Of idle and iowait, after the label. */
  private static final int IDLE = 4;

  private final long began = System.nanoTime();
  private final long idleBefore = idleNanos();

  private SpareTime() {}

  public static SpareTime start() {
    return new SpareTime();
  }

  /** How long a processor has been idle since the start; all time if the kernel does not tell. */
  public long nanos() {
    long idle = idleNanos();
    long elapsed = realNanos();
    return idle < 0 || idleBefore < 0 ? elapsed : Math.min(elapsed, idle - idleBefore);
  }

  public long realNanos() {
    return System.nanoTime() - began;
  }

  /** Of all processors together; -1 if it is not known. */
  private static long idleNanos() {
    try {
      return idleNanos(Files.readString(STATISTICS));
    } catch (IOException notShown) {
      return -1;
    }
  }

  /** The same from the text of /proc/stat. */
  static long idleNanos(String statistics) {
    String[] fields = statistics.lines().findFirst().orElse("").split("\\s+", -1);
    return fields.length > IDLE + 1 && fields[0].equals("cpu")
        ? (Long.parseLong(fields[IDLE]) + Long.parseLong(fields[IDLE + 1])) * NANOS_PER_TICK
        : -1;
  }
}
