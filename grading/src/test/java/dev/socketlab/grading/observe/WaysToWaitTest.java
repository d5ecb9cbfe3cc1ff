package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.ProgramStarter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which a program on Linux can wait: one that answers late must not be taken for
 * silent, and one that never answers is, at once where that can be proved. All of them run side by
 * side. The table in docs/proof.md says the same in words.
 */
@Timeout(300)
class WaysToWaitTest {

  /** Whether silence can be proved of a program that waits for good in that way. */
  private enum ForGood {
    PROVED,
    /** It is understood too little, or the program uses the processor. */
    WAITED_FOR,
    /** It always ends. */
    IMPOSSIBLE
  }

  private record Way(String source, String name, ForGood forGood) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Way> WAYS =
      Stream.of(
              ways("timeouts", ForGood.PROVED, "nanosleep clock_nanosleep clock_nanosleep_for"),
              ways("timeouts", ForGood.PROVED, "select_minute ppoll_minute epoll_pwait2_minute"),
              ways("timeouts", ForGood.PROVED, "futex_minute condition_minute"),
              ways("timeouts", ForGood.PROVED, "select pselect poll ppoll epoll_wait epoll_pwait2"),
              ways("timeouts", ForGood.PROVED, "futex futex_bitset futex_lock_pi futex_waitv"),
              ways("timeouts", ForGood.PROVED, "sigtimedwait mq_timedreceive semtimedop"),
              ways("timeouts", ForGood.PROVED, "recv_timeout read_timeout accept_timeout"),
              ways("timeouts", ForGood.PROVED, "send_timeout user_timeout"),
              ways("timeouts", ForGood.WAITED_FOR, "io_getevents"),
              ways("timeouts", ForGood.IMPOSSIBLE, "terminal_timeout"),
              ways("timeouts", ForGood.IMPOSSIBLE, "io_uring"),
              ways("timers", ForGood.PROVED, "timerfd timerfd_poll timerfd_epoll"),
              ways("timers", ForGood.PROVED, "timerfd_of_thread"),
              ways("timers", ForGood.WAITED_FOR, "setitimer setitimer_in_recv timerfd_in_message"),
              ways("timers", ForGood.WAITED_FOR, "sigwait_alarm signalfd_alarm"),
              ways("timers", ForGood.IMPOSSIBLE, "alarm corked spinning"),
              ways("timers", ForGood.IMPOSSIBLE, "timer_signal timer_thread_id timer_thread"),
              ways("channels", ForGood.PROVED, "pipe end_of_pipe fifo recv_all recvmmsg send"),
              ways("channels", ForGood.PROVED, "accept flock lockf semop msgrcv mq_receive"),
              ways("channels", ForGood.PROVED, "eventfd inotify"),
              ways("channels", ForGood.WAITED_FOR, "splice open_fifo"),
              ways("channels", ForGood.IMPOSSIBLE, "connect"),
              ways("processes", ForGood.PROVED, "wait4 waitid pidfd system signalfd"),
              ways("processes", ForGood.PROVED, "signal_of_descriptor death_of_parent"),
              ways("processes", ForGood.PROVED, "orphan orphan_in_own_session"),
              ways("processes", ForGood.PROVED, "stop traced join"),
              ways("processes", ForGood.WAITED_FOR, "vfork stopped_poll shared_memory"))
          .flatMap(ways -> ways)
          .toList();

  private static final List<String> SOURCES =
      List.of("timeouts", "timers", "channels", "processes");

  private static final int AT_ONCE = 12;

  private static ExecutorService workers;

  private static final Map<Way, Future<Stillness.End>> LATE = new HashMap<>();
  private static final Map<Way, Future<Stillness.End>> NEVER = new HashMap<>();

  private static Stream<Way> ways(String source, ForGood forGood, String names) {
    return Stream.of(names.split(" ", -1)).map(name -> new Way(source, name, forGood));
  }

  @BeforeAll
  static void startAll(@TempDir Path folder) throws Exception {
    workers = Executors.newFixedThreadPool(AT_ONCE);
    for (String source : SOURCES) {
      compile(source, folder);
    }
    for (Way way : WAYS) {
      if (way.forGood != ForGood.IMPOSSIBLE) {
        NEVER.put(way, workers.submit(run(way, "never", folder)));
      }
      LATE.put(way, workers.submit(run(way, "late", folder)));
    }
  }

  private static void compile(String source, Path folder) throws IOException, InterruptedException {
    Path code = Path.of("src/test/resources/waits", source + ".c");
    Process gcc =
        new ProcessBuilder(
                "gcc", "-pthread", "-o", folder.resolve(source).toString(), code.toString(), "-lrt")
            .inheritIO()
            .start();
    assertThat(gcc.waitFor()).isZero();
  }

  private static Callable<Stillness.End> run(Way way, String when, Path folder) {
    return () -> {
      Port port = Port.take();
      List<String> command =
          List.of(
              folder.resolve(way.source).toString(),
              Integer.toString(port.number()),
              way.name,
              when);
      try (ServerWithClients server =
          ServerWithClients.of(
              port, ProgramStarter.unconfined().start(command, folder, printed -> {}))) {
        return server.ask();
      }
    };
  }

  @AfterAll
  static void end() {
    workers.shutdownNow();
  }

  static List<Way> all() {
    return WAYS;
  }

  static Stream<Way> thatMayLastForGood() {
    return WAYS.stream().filter(way -> way.forGood != ForGood.IMPOSSIBLE);
  }

  @ParameterizedTest
  @MethodSource("all")
  void lateAnswerIsAwaited(Way way) throws Exception {
    assertThat(LATE.get(way).get()).isEqualTo(Stillness.End.CAME);
  }

  @ParameterizedTest
  @MethodSource("thatMayLastForGood")
  void silenceIsProvedWhereItCanBe(Way way) throws Exception {
    assertThat(NEVER.get(way).get())
        .isEqualTo(way.forGood == ForGood.PROVED ? Stillness.End.STILL : Stillness.End.OVERDUE);
  }
}
