package dev.socketlab.grading.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.grade.PairVerdict;
import dev.socketlab.grading.grade.ProgramGrade;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedWorkerTest {

  private static final GradingTask TASK = new GradingTask(Path.of("ana"), "server1", Mapping.NONE);
  private static final ProgramGrade GRADE =
      new ProgramGrade("server1", "started", List.of(), List.of());

  private final List<FakeWorker> opened = new ArrayList<>();

  /** Grades at once, or not before it is closed. */
  private static final class FakeWorker implements Worker {

    private final boolean waits;
    private final boolean obeysInterrupts;
    private final CountDownLatch closed = new CountDownLatch(1);

    FakeWorker(boolean waits, boolean obeysInterrupts) {
      this.waits = waits;
      this.obeysInterrupts = obeysInterrupts;
    }

    @Override
    public ProgramGrade grade(GradingTask task) throws InterruptedException {
      while (waits && closed.getCount() > 0) {
        try {
          closed.await();
        } catch (InterruptedException stopped) {
          if (obeysInterrupts) {
            throw stopped;
          }
        }
      }
      return GRADE;
    }

    @Override
    public PairVerdict pair(Pair pair) {
      throw new IllegalStateException("not asked for");
    }

    @Override
    public List<String> plan(Path submission) {
      throw new IllegalStateException("not asked for");
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  /** Whose first worker waits. */
  private BoundedWorker bounded(boolean obeysInterrupts, Duration grace) throws Exception {
    return new BoundedWorker(
        () -> {
          opened.add(new FakeWorker(opened.isEmpty(), obeysInterrupts));
          return opened.get(opened.size() - 1);
        },
        Duration.ofMillis(1),
        grace);
  }

  @Test
  void workThatTakesTooLongIsInterrupted() throws Exception {
    try (BoundedWorker worker = bounded(true, Duration.ofHours(1))) {
      assertThatThrownBy(() -> worker.grade(TASK))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessageContaining("took longer than");
    }
    assertThat(opened).hasSize(1);
  }

  @Test
  void workThatCannotBeInterruptedIsLeftToAnotherWorker() throws Exception {
    try (BoundedWorker worker = bounded(false, Duration.ofMillis(1))) {
      assertThatThrownBy(() -> worker.grade(TASK)).isInstanceOf(InterruptedIOException.class);
      assertThat(opened).hasSize(2);
    }
    assertThat(opened).allMatch(each -> each.closed.getCount() == 0);
  }

  @Test
  void gradesAndExceptionsPass() throws Exception {
    try (BoundedWorker worker =
        new BoundedWorker(() -> new FakeWorker(false, true), Duration.ofHours(1))) {
      assertThat(worker.grade(TASK)).isEqualTo(GRADE);
      assertThatThrownBy(() -> worker.pair(null))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("not asked for");
    }
  }
}
