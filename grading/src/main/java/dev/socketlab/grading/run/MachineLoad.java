package dev.socketlab.grading.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the machine, or the container that the grader runs in, has left. */
final class MachineLoad {

  private static final Path MEMORY = Path.of("/proc/meminfo");

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /**
   * The share of processor time that nobody used since the last call; none if that is not known, as
   * at the first call.
   */
  double idle() {
    double load = system.getCpuLoad();
    return load < 0 ? 0 : 1 - load;
  }

  /** Memory that can still be used, in MiB. */
  long freeMib() throws IOException {
    String table = Files.readString(MEMORY);
    long free = kib(table, "MemAvailable:") / 1024;
    boolean contained = system.getTotalMemorySize() / 1024 < kib(table, "MemTotal:");
    return contained ? Math.min(free, system.getFreeMemorySize() >> 20) : free;
  }

  private static long kib(String table, String label) {
    return table
        .lines()
        .filter(line -> line.startsWith(label))
        .map(line -> line.substring(label.length()).replace("kB", "").strip())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }
}
