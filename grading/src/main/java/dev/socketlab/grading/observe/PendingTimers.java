package dev.socketlab.grading.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether the kernel may wake a process at a time that the process has set beforehand, apart
 * from the deadlines of the calls in which its threads are blocked.
 *
 * <p>The kernel does not show a timer of {@code setitimer} or {@code alarm}; whoever uses one to go
 * on later handles or awaits SIGALRM, and that is shown. Completions of an io_uring may include
 * timeouts, which are not shown either.
 */
final class PendingTimers {

  private static final String TIMER_DESCRIPTOR = "anon_inode:[timerfd]";
  private static final String RING_DESCRIPTOR = "anon_inode:[io_uring]";

  private static final String SIGWAIT = "rt_sigtimedwait";

  /** SIGALRM in the signal masks of proc(5). */
  private static final long ALARM = 1L << (14 - 1);

  private PendingTimers() {}

  /**
   * Whether any is, or may be, pending.
   *
   * @param task the folder in /proc of a live thread of the process
   * @param handlesAllSignals whether its runtime has a handler for every signal, as Go has
   */
  static boolean in(int pid, String task, boolean handlesAllSignals) {
    ProcText text = new ProcText();
    return text.read("/proc/" + pid + "/timers")
        || (!handlesAllSignals && awaitsAlarm(task, text))
        || descriptorIn(task, text);
  }

  /** Which signals a thread awaits in sigwait is not shown. */
  static boolean mayAwaitAlarm(ThreadView thread) {
    return thread.call() != null && thread.call().name().equals(SIGWAIT);
  }

  private static boolean awaitsAlarm(String task, ProcText text) {
    long signals = 0;
    if (text.read(task + "/status")) {
      signals |= text.skipTo("SigBlk:") ? text.hexadecimal() : 0;
      signals |= text.skipTo("SigCgt:") ? text.hexadecimal() : 0;
    }
    return (signals & ALARM) != 0;
  }

  private static boolean descriptorIn(String task, ProcText text) {
    for (int descriptor : ProcText.numbers(task + "/fd")) {
      String target;
      try {
        target = Files.readSymbolicLink(Path.of(task, "fd", "" + descriptor)).toString();
      } catch (IOException closed) {
        continue;
      }
      if (target.equals(RING_DESCRIPTOR)
          || (target.equals(TIMER_DESCRIPTOR) && isArmed(task + "/fdinfo/" + descriptor, text))) {
        return true;
      }
    }
    return false;
  }

  /** By a line such as "it_value: (4, 999980802)": what is left; zero where it is disarmed. */
  private static boolean isArmed(String timer, ProcText text) {
    return text.read(timer)
        && text.skipTo("it_value:")
        && !text.line().replaceAll("[^0-9]+", " ").strip().equals("0 0");
  }
}
