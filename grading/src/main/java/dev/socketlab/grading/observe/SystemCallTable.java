package dev.socketlab.grading.observe;

import dev.socketlab.grading.observe.SystemCall.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The system calls in which a thread may wait, those of {@code syscalls(2)} that are understood
 * well enough to tell whether the wait has a deadline. A call that is missing here proves nothing.
 *
 * <p>Missing on purpose: calls that end by themselves, soon or late (connect, close, fsync); calls
 * whose object cannot be seen (open of a FIFO, ioctl, splice, sendfile); calls whose deadline
 * cannot (io_getevents, io_uring_enter, and restart_syscall, which continues an interrupted wait).
 */
final class SystemCallTable {

  /** Where a call gives its timeout. */
  enum Timeout {
    NONE,
    /** An int of milliseconds, -1 for forever, in argument 2 (poll) or 3 (epoll_wait). */
    MILLIS_2,
    MILLIS_3,
    /** A pointer to a time, null for forever. */
    POINTER_2,
    POINTER_3,
    POINTER_4,
    /** None if the command in argument 1 is to wait for a lock, otherwise not understood. */
    NONE_FOR_LOCK,
    ALWAYS
  }

  /**
   * One call.
   *
   * @param x86 its number on x86-64
   * @param arm its number on arm64, {@link #ABSENT} if it has none there
   */
  record Listed(String name, Kind kind, Timeout timeout, int x86, int arm) {}

  static final int ABSENT = -1;

  private static final List<Listed> LISTED =
      List.of(
          new Listed("read", Kind.READ, Timeout.NONE, 0, 63),
          new Listed("readv", Kind.READ, Timeout.NONE, 19, 65),
          new Listed("preadv2", Kind.READ, Timeout.NONE, 327, 286),
          new Listed("recvfrom", Kind.READ, Timeout.NONE, 45, 207),
          new Listed("recvmsg", Kind.READ, Timeout.NONE, 47, 212),
          new Listed("recvmmsg", Kind.READ, Timeout.POINTER_4, 299, 243),
          new Listed("write", Kind.WRITE, Timeout.NONE, 1, 64),
          new Listed("writev", Kind.WRITE, Timeout.NONE, 20, 66),
          new Listed("pwritev2", Kind.WRITE, Timeout.NONE, 328, 287),
          new Listed("sendto", Kind.WRITE, Timeout.NONE, 44, 206),
          new Listed("sendmsg", Kind.WRITE, Timeout.NONE, 46, 211),
          new Listed("sendmmsg", Kind.WRITE, Timeout.NONE, 307, 269),
          new Listed("accept", Kind.ACCEPT, Timeout.NONE, 43, 202),
          new Listed("accept4", Kind.ACCEPT, Timeout.NONE, 288, 242),
          new Listed("connect", Kind.OTHER, Timeout.ALWAYS, 42, 203),
          new Listed("select", Kind.SELECT, Timeout.POINTER_4, 23, ABSENT),
          new Listed("pselect6", Kind.SELECT, Timeout.POINTER_4, 270, 72),
          new Listed("poll", Kind.SELECT, Timeout.MILLIS_2, 7, ABSENT),
          new Listed("ppoll", Kind.SELECT, Timeout.POINTER_2, 271, 73),
          new Listed("epoll_wait", Kind.SELECT, Timeout.MILLIS_3, 232, ABSENT),
          new Listed("epoll_pwait", Kind.SELECT, Timeout.MILLIS_3, 281, 22),
          new Listed("epoll_pwait2", Kind.SELECT, Timeout.POINTER_3, 441, 441),
          new Listed("futex", Kind.INTERNAL, Timeout.POINTER_3, 202, 98),
          new Listed("futex_waitv", Kind.INTERNAL, Timeout.POINTER_3, 449, 449),
          new Listed("futex_wait", Kind.INTERNAL, Timeout.POINTER_4, 455, 455),
          new Listed("wait4", Kind.INTERNAL, Timeout.NONE, 61, 260),
          new Listed("waitid", Kind.INTERNAL, Timeout.NONE, 247, 95),
          new Listed("pause", Kind.INTERNAL, Timeout.NONE, 34, ABSENT),
          new Listed("rt_sigsuspend", Kind.INTERNAL, Timeout.NONE, 130, 133),
          new Listed("rt_sigtimedwait", Kind.INTERNAL, Timeout.POINTER_2, 128, 137),
          new Listed("semop", Kind.INTERNAL, Timeout.NONE, 65, 193),
          new Listed("semtimedop", Kind.INTERNAL, Timeout.POINTER_3, 220, 192),
          new Listed("msgsnd", Kind.INTERNAL, Timeout.NONE, 69, 189),
          new Listed("msgrcv", Kind.INTERNAL, Timeout.NONE, 70, 188),
          new Listed("mq_timedsend", Kind.INTERNAL, Timeout.POINTER_4, 242, 182),
          new Listed("mq_timedreceive", Kind.INTERNAL, Timeout.POINTER_4, 243, 183),
          new Listed("flock", Kind.INTERNAL, Timeout.NONE, 73, 32),
          new Listed("fcntl", Kind.INTERNAL, Timeout.NONE_FOR_LOCK, 72, 25),
          new Listed("nanosleep", Kind.SLEEP, Timeout.ALWAYS, 35, 101),
          new Listed("clock_nanosleep", Kind.SLEEP, Timeout.ALWAYS, 230, 115),
          new Listed("restart_syscall", Kind.OTHER, Timeout.ALWAYS, 219, 128));

  private static final Map<Integer, Listed> BY_NUMBER =
      switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
        case "amd64", "x86_64" -> by(Listed::x86);
        case "aarch64", "arm64" -> by(Listed::arm);
        default -> Map.of();
      };

  /**
   * Such a timeout, or a longer one, counts as none, since no reply follows it: a minute after
   * which an idle client is disconnected, for instance.
   */
  private static final int FAR_MS = 15_000;

  /** Commands of fcntl that wait: F_SETLKW and F_OFD_SETLKW. */
  private static final List<Integer> LOCK_COMMANDS = List.of(7, 38);

  private SystemCallTable() {}

  private static Map<Integer, Listed> by(Function<Listed, Integer> number) {
    return LISTED.stream()
        .filter(call -> number.apply(call) != ABSENT)
        .collect(Collectors.toUnmodifiableMap(number, call -> call));
  }

  /** The call of that number on this machine; null if it is not listed. */
  static Listed of(int number) {
    return BY_NUMBER.get(number);
  }

  /** Whether the call, with these arguments, waits without a deadline. */
  static boolean isEndless(Listed call, long[] arguments) {
    return switch (call.timeout) {
      case NONE -> true;
      case MILLIS_2 -> isFar((int) arguments[2]);
      case MILLIS_3 -> isFar((int) arguments[3]);
      case POINTER_2 -> arguments[2] == 0;
      case POINTER_3 -> arguments[3] == 0;
      case POINTER_4 -> arguments[4] == 0;
      case NONE_FOR_LOCK -> LOCK_COMMANDS.contains((int) arguments[1]);
      case ALWAYS -> false;
    };
  }

  /** Whether a timeout in milliseconds counts as none. */
  static boolean isFar(int ms) {
    return ms < 0 || ms >= FAR_MS;
  }
}
