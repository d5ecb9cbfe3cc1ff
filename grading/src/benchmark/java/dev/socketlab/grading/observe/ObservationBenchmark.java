package dev.socketlab.grading.observe;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What a look at a program costs, and how soon its silence is proved. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ObservationBenchmark {

  /** One view, as taken every few milliseconds of a wait: threads only. */
  @Benchmark
  public ProgramView view(WatchedServer program) {
    return ProgramView.look(program.pid());
  }

  /** A view with descriptors and sockets, as taken at the end of a wait. */
  @Benchmark
  public ProgramView completeView(WatchedServer program) {
    return ProgramView.look(program.pid()).complete();
  }

  /** From the last move to the verdict that no reply will come. */
  @Benchmark
  public Stillness.End proofOfSilence(WatchedServer program) throws IOException, InterruptedException {
    program.disturb();
    return program.stillness().settle();
  }
}
