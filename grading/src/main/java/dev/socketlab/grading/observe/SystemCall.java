package dev.socketlab.grading.observe;

import java.util.Locale;
import java.util.Map;

/**
 * The system call that a thread is blocked in, as {@code /proc/PID/task/TID/syscall} shows it.
 *
 * @param name as in the manual pages, or "#number" if this table does not know it
 * @param kind what it waits for
 * @param descriptor its first argument if that is a file descriptor, otherwise -1
 * @param endless whether it waits without a deadline: only an event from outside ends it
 * @param untilTimeOfDay whether it waits until a time of day rather than for a duration
 */
public record SystemCall(
    String name, Kind kind, int descriptor, boolean endless, boolean untilTimeOfDay) {

  /** What a blocked call waits for. */
  public enum Kind {
    ACCEPT,
    READ,
    WRITE,
    /** Readiness of any of several descriptors: select, poll, epoll_wait. */
    SELECT,
    /** Another thread or process of the program. */
    INTERNAL,
    /** Nothing but time. */
    SLEEP,
    OTHER
  }

  /** Where a call gives its timeout. */
  private enum Deadline {
    NONE,
    /** An int of milliseconds, -1 for forever, in argument 2 (poll) or 3 (epoll_wait). */
    MILLIS_2,
    MILLIS_3,
    /** A pointer to a time, null for forever. */
    POINTER_2,
    POINTER_3,
    POINTER_4,
    ALWAYS
  }

  /**
   * A longer timeout counts as none, since no reply follows it: a minute after which an idle client
   * is disconnected, for instance.
   */
  private static final int FAR_MS = 15_000;

  /** A flag in the second argument of futex. */
  private static final int FUTEX_CLOCK_REALTIME = 0x100;

  private record Entry(String name, Kind kind, Deadline deadline) {}

  private static final Map<Integer, Entry> X86_64 =
      Map.ofEntries(
          Map.entry(0, new Entry("read", Kind.READ, Deadline.NONE)),
          Map.entry(1, new Entry("write", Kind.WRITE, Deadline.NONE)),
          Map.entry(7, new Entry("poll", Kind.SELECT, Deadline.MILLIS_2)),
          Map.entry(19, new Entry("readv", Kind.READ, Deadline.NONE)),
          Map.entry(20, new Entry("writev", Kind.WRITE, Deadline.NONE)),
          Map.entry(23, new Entry("select", Kind.SELECT, Deadline.POINTER_4)),
          Map.entry(34, new Entry("pause", Kind.INTERNAL, Deadline.NONE)),
          Map.entry(35, new Entry("nanosleep", Kind.SLEEP, Deadline.ALWAYS)),
          Map.entry(42, new Entry("connect", Kind.OTHER, Deadline.ALWAYS)),
          Map.entry(43, new Entry("accept", Kind.ACCEPT, Deadline.NONE)),
          Map.entry(44, new Entry("sendto", Kind.WRITE, Deadline.NONE)),
          Map.entry(45, new Entry("recvfrom", Kind.READ, Deadline.NONE)),
          Map.entry(46, new Entry("sendmsg", Kind.WRITE, Deadline.NONE)),
          Map.entry(47, new Entry("recvmsg", Kind.READ, Deadline.NONE)),
          Map.entry(61, new Entry("wait4", Kind.INTERNAL, Deadline.NONE)),
          Map.entry(128, new Entry("rt_sigtimedwait", Kind.INTERNAL, Deadline.POINTER_2)),
          Map.entry(130, new Entry("rt_sigsuspend", Kind.INTERNAL, Deadline.NONE)),
          Map.entry(202, new Entry("futex", Kind.INTERNAL, Deadline.POINTER_3)),
          Map.entry(230, new Entry("clock_nanosleep", Kind.SLEEP, Deadline.ALWAYS)),
          Map.entry(232, new Entry("epoll_wait", Kind.SELECT, Deadline.MILLIS_3)),
          Map.entry(247, new Entry("waitid", Kind.INTERNAL, Deadline.NONE)),
          Map.entry(270, new Entry("pselect6", Kind.SELECT, Deadline.POINTER_4)),
          Map.entry(271, new Entry("ppoll", Kind.SELECT, Deadline.POINTER_2)),
          Map.entry(281, new Entry("epoll_pwait", Kind.SELECT, Deadline.MILLIS_3)),
          Map.entry(288, new Entry("accept4", Kind.ACCEPT, Deadline.NONE)),
          Map.entry(441, new Entry("epoll_pwait2", Kind.SELECT, Deadline.POINTER_3)));

  private static final Map<Integer, Entry> ARM_64 =
      Map.ofEntries(
          Map.entry(22, X86_64.get(281)),
          Map.entry(63, X86_64.get(0)),
          Map.entry(64, X86_64.get(1)),
          Map.entry(65, X86_64.get(19)),
          Map.entry(66, X86_64.get(20)),
          Map.entry(72, X86_64.get(270)),
          Map.entry(73, X86_64.get(271)),
          Map.entry(95, X86_64.get(247)),
          Map.entry(98, X86_64.get(202)),
          Map.entry(101, X86_64.get(35)),
          Map.entry(115, X86_64.get(230)),
          Map.entry(133, X86_64.get(130)),
          Map.entry(137, X86_64.get(128)),
          Map.entry(202, X86_64.get(43)),
          Map.entry(203, X86_64.get(42)),
          Map.entry(206, X86_64.get(44)),
          Map.entry(207, X86_64.get(45)),
          Map.entry(211, X86_64.get(46)),
          Map.entry(212, X86_64.get(47)),
          Map.entry(242, X86_64.get(288)),
          Map.entry(260, X86_64.get(61)),
          Map.entry(441, X86_64.get(441)));

  private static final Map<Integer, Entry> TABLE =
      switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
        case "amd64", "x86_64" -> X86_64;
        case "aarch64", "arm64" -> ARM_64;
        default -> Map.of();
      };

  /**
   * Parses one line of a {@code syscall} file: the number and six arguments in hexadecimal. A
   * running thread shows "running", one that is blocked outside a system call "-1": neither is a
   * call.
   *
   * @return null if the thread is in no system call
   */
  static SystemCall parse(String line) {
    String[] words = line.trim().split(" ", -1);
    if (words.length < 7 || words[0].startsWith("-")) {
      return null;
    }
    int number = Integer.parseInt(words[0]);
    long[] arguments = new long[6];
    for (int i = 0; i < 6; i++) {
      arguments[i] = Long.parseUnsignedLong(words[i + 1].substring(2), 16);
    }
    Entry entry = TABLE.get(number);
    if (entry == null) {
      return new SystemCall("#" + number, Kind.OTHER, -1, false, false);
    }
    boolean onDescriptor =
        switch (entry.kind) {
          case ACCEPT, READ, WRITE -> true;
          case SELECT -> entry.name.startsWith("epoll");
          case INTERNAL, SLEEP, OTHER -> false;
        };
    boolean endless = endless(entry.deadline, arguments);
    return new SystemCall(
        entry.name,
        entry.kind,
        onDescriptor ? (int) arguments[0] : -1,
        endless,
        !endless && entry.name.equals("futex") && (arguments[1] & FUTEX_CLOCK_REALTIME) != 0);
  }

  private static boolean endless(Deadline deadline, long[] arguments) {
    return switch (deadline) {
      case NONE -> true;
      case MILLIS_2 -> isEndless((int) arguments[2]);
      case MILLIS_3 -> isEndless((int) arguments[3]);
      case POINTER_2 -> arguments[2] == 0;
      case POINTER_3 -> arguments[3] == 0;
      case POINTER_4 -> arguments[4] == 0;
      case ALWAYS -> false;
    };
  }

  private static boolean isEndless(int ms) {
    return ms < 0 || ms > FAR_MS;
  }
}
