package dev.socketlab.grading.observe;

import java.util.stream.Stream;

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

  /** The same without a deadline. */
  SystemCall endlessly() {
    return new SystemCall(name, kind, descriptor, true, false);
  }

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

  /** Before the number of a call that is not in the table. */
  public static final String UNKNOWN = "#";

  /** A flag in the second argument of futex. */
  private static final int FUTEX_CLOCK_REALTIME = 0x100;

  /** The stack of a thread lies above this address, unless it executes 32-bit code. */
  private static final long FOUR_GIB = 1L << 32;

  /**
   * Parses one line of a {@code syscall} file: the number and six arguments in hexadecimal. A
   * running thread shows "running", one that is blocked outside a system call "-1": neither is a
   * call. The stack pointer comes next: 32-bit code numbers its calls in another way.
   *
   * @return null if the thread is in no system call
   */
  static SystemCall parse(String line) {
    String[] words = line.trim().split(" ", -1);
    if (words.length < 7 || words[0].startsWith("-")) {
      return null;
    }
    int number = Integer.parseInt(words[0]);
    long[] arguments = arguments(line);
    SystemCallTable.Listed entry = SystemCallTable.of(number);
    boolean foreign = words.length > 7 && hexadecimal(words[7]) < FOUR_GIB;
    if (entry == null || foreign) {
      return new SystemCall(UNKNOWN + number, Kind.OTHER, -1, false, false);
    }
    boolean onDescriptor =
        switch (entry.kind()) {
          case ACCEPT, READ, WRITE -> true;
          case SELECT -> entry.name().startsWith("epoll");
          case INTERNAL, SLEEP, OTHER -> false;
        };
    boolean endless = SystemCallTable.isEndless(entry, arguments);
    return new SystemCall(
        entry.name(),
        entry.kind(),
        onDescriptor ? (int) arguments[0] : -1,
        endless,
        !endless && entry.name().equals("futex") && (arguments[1] & FUTEX_CLOCK_REALTIME) != 0);
  }

  /**
   * The six arguments in a line of {@code /proc/PID/task/TID/syscall}.
   *
   * @throws IllegalArgumentException if the thread is in no system call
   */
  static long[] arguments(String line) {
    String[] words = line.trim().split(" ", -1);
    if (words.length < 7) {
      throw new IllegalArgumentException("not in a system call: " + line);
    }
    return Stream.of(words).skip(1).limit(6).mapToLong(SystemCall::hexadecimal).toArray();
  }

  private static long hexadecimal(String word) {
    return Long.parseUnsignedLong(word.substring(2), 16);
  }
}
