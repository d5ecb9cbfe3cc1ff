package dev.socketlab.grading.observe;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures the CPU time of an operation beside its duration, which is longer on a busy machine:
 * "cpu" is that of the threads that run it, "cpu.vm" that of the whole virtual machine, with its
 * garbage collector and compiler.
 */
public final class CpuTime implements InternalProfiler {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long threadsBefore;
  private long systemBefore;

  @Override
  public String getDescription() {
    return "CPU time of an operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    threadsBefore = ofThreads();
    systemBefore = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<ScalarResult>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = result.getMetadata().getAllOps();
    return List.of(
        microseconds("cpu", ofThreads() - threadsBefore, operations),
        microseconds("cpu.vm", system.getProcessCpuTime() - systemBefore, operations));
  }

  private long ofThreads() {
    return Arrays.stream(threads.getAllThreadIds())
        .map(threads::getThreadCpuTime)
        .filter(nanos -> nanos > 0) // -1 for a thread that has ended in the meantime
        .sum();
  }

  private static ScalarResult microseconds(String label, long nanos, long operations) {
    return new ScalarResult(label, nanos / 1e3 / operations, "us/op", AggregationPolicy.AVG);
  }
}
