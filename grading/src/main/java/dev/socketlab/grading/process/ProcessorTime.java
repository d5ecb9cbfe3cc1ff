package dev.socketlab.grading.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The processor time that all processes of a program have used, as seen in repeated looks. It never
 * decreases. For one thread.
 */
final class ProcessorTime {

  /** What the kernel shows of a process. Its start tells it from another of the same number. */
  private record Stat(long start, long own, long ofChildren) {

    /** Fields 14 to 17 and 22 of stat. */
    static Stat of(Path process) {
      String stat = Watchdog.read(process.resolve("stat"));
      int end = stat.lastIndexOf(')');
      if (end < 0) {
        return new Stat(0, 0, 0);
      }
      String[] fields = stat.substring(end + 2).split(" ", -1);
      return new Stat(
          Long.parseLong(fields[19]),
          Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
          Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
    }
  }

  private Map<Path, Stat> living = new HashMap<>();
  private long ofEnded;
  private long most;

  /**
   * A process that ended adds its time to its parent's, unless the parent ignores its children:
   * then what was seen of it counts. The larger sum is taken, since both count some time twice
   * together.
   *
   * @param processes folders in /proc
   * @return in ticks of the kernel
   */
  long ticks(List<Path> processes) {
    Map<Path, Stat> now = new HashMap<>();
    processes.forEach(process -> now.put(process, Stat.of(process)));
    living.forEach(
        (process, before) -> {
          Stat after = now.get(process);
          if (after == null || after.start != before.start) {
            ofEnded += before.own;
          }
        });
    living = now;
    long own = now.values().stream().mapToLong(Stat::own).sum();
    long ofChildren = now.values().stream().mapToLong(Stat::ofChildren).sum();
    most = Math.max(most, own + Math.max(ofChildren, ofEnded));
    return most;
  }
}
