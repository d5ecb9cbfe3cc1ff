package dev.socketlab.grading.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Tells whether the kernel may wake a process at a time that the process has set beforehand, apart
 * from the deadlines of the calls in which its threads are blocked.
 *
 * <p>The kernel does not show a timer of {@code setitimer} or {@code alarm}; whoever uses one to go
 * on later handles or awaits SIGALRM, and that is shown. What is not understood, such as an
 * io_uring, may include a timer.
 */
final class PendingTimers {

  private static final String SIGWAIT = "rt_sigtimedwait";

  /** SIGALRM in the signal masks of proc(5). */
  private static final long ALARM = 1L << (14 - 1);

  /** How many events of io_setup are in use on the whole machine, and what shows one of them. */
  private static final String EVENTS_IN_USE = "/proc/sys/fs/aio-nr";

  private static final String EVENTS_MAPPED = "/[aio]";

  /** See kcmp(2). */
  private static final long KCMP = System.getProperty("os.arch").equals("amd64") ? 312 : 272;

  private static final int KCMP_FILES = 2;

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
        || descriptorIn(task, text)
        || usesEvents(task, text);
  }

  /** Whether it waits in sigwait for a set of signals that includes SIGALRM. */
  static boolean mayAwaitAlarm(ThreadView thread) {
    if (thread.call() == null || !thread.call().name().equals(SIGWAIT)) {
      return false;
    }
    ProcText text = new ProcText();
    String task = "/proc/" + thread.pid() + "/task/" + thread.tid();
    text.read(task + "/syscall");
    try {
      long set = SystemCall.arguments(text.line())[0];
      return (ThreadMemory.read(task, set, Long.BYTES).getLong(0) & ALARM) != 0;
    } catch (IOException | IllegalArgumentException hasReturned) {
      return true;
    }
  }

  /** Whether a thread that was taken for an idle worker of a pool goes on soon: none does. */
  static boolean isOfBusyPool(ThreadView thread) {
    if (!thread.ofRuntime() || thread.call() == null || !thread.call().untilTimeOfDay()) {
      return false;
    }
    ProcText text = new ProcText();
    String task = "/proc/" + thread.pid() + "/task/" + thread.tid();
    return text.read(task + "/syscall") && !FarDeadline.of(task, thread.call(), text.line());
  }

  private static boolean awaitsAlarm(String task, ProcText text) {
    long signals = 0;
    if (text.read(task + "/status")) {
      signals |= text.skipTo("SigBlk:") ? text.hexadecimal() : 0;
      signals |= text.skipTo("SigCgt:") ? text.hexadecimal() : 0;
    }
    return (signals & ALARM) != 0;
  }

  /** Whether it has a table of files of its own (unshare(2)) in which a timer is pending. */
  static boolean inOwnFiles(ThreadView thread) {
    return thread.tid() != thread.pid()
        && CLibrary.load()
        && CLibrary.syscall(KCMP, thread.pid(), thread.tid(), KCMP_FILES) > 0
        && descriptorIn("/proc/" + thread.pid() + "/task/" + thread.tid(), new ProcText());
  }

  private static boolean descriptorIn(String task, ProcText text) {
    for (int descriptor : ProcText.numbers(task + "/fd")) {
      boolean pending =
          switch (DescriptorKind.of(Path.of(task, "fd", Integer.toString(descriptor)))) {
            case TIMER -> isArmed(task + "/fdinfo/" + descriptor, text);
            case EVENTS -> watchesUnheld(task, descriptor, text);
            case UNKNOWN -> true;
            case SOCKET, PIPE, TERMINAL, FILE, CLOSED -> false;
          };
      if (pending) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an epoll watches a file without a name that has no descriptor here any more. It may be
   * a timer that is on its way in a message between sockets.
   */
  private static boolean watchesUnheld(String task, int epoll, ProcText text) {
    if (!text.read(task + "/fdinfo/" + epoll)) {
      return false;
    }
    while (text.skipTo("tfd:")) {
      text.skipBlanks();
      Path watched = Path.of(task, "fd", Long.toString(text.decimal()));
      text.skipWords(5);
      long inode = text.skipTo("ino:") ? text.hexadecimal() : 0;
      if (inode == inode(Path.of(task, "fd", Integer.toString(epoll)))
          && !ProcLink.target(watched).startsWith("anon_inode:")) {
        return true;
      }
    }
    return false;
  }

  /** Files without a name share one, see anon_inode in proc(5). */
  private static long inode(Path link) {
    try {
      return (long) Files.getAttribute(link, "unix:ino");
    } catch (IOException closed) {
      return 0;
    }
  }

  /** By a line such as "it_value: (4, 999980802)": what is left; zero where it is disarmed. */
  private static boolean isArmed(String timer, ProcText text) {
    return text.read(timer)
        && text.skipTo("it_value:")
        && !text.line().replaceAll("[^0-9]+", " ").strip().equals("0 0");
  }

  /** Whether it has called io_setup: a read that it has begun completes by itself. */
  private static boolean usesEvents(String task, ProcText text) {
    if (!text.read(EVENTS_IN_USE) || text.decimal() == 0) {
      return false;
    }
    try (Stream<String> lines = Files.lines(Path.of(task, "maps"))) {
      return lines.anyMatch(line -> line.contains(EVENTS_MAPPED));
    } catch (IOException | UncheckedIOException gone) {
      return false;
    }
  }
}
