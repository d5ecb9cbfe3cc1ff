package dev.socketlab.grading.observe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/**
 * Tells whether the deadline of a blocked call is so far away that no reply follows it: that of an
 * idle worker in a pool, or of a server that ends when nobody has spoken for a minute. The time
 * stands in the program's own memory, where an argument of the call points to.
 */
final class FarDeadline {

  /** The operation in the second argument of futex, without its flags. */
  private static final int FUTEX_COMMAND = 0x7f;

  private static final int FUTEX_WAIT = 0;
  private static final int FUTEX_WAIT_BITSET = 9;
  private static final int TIMER_ABSTIME = 1;
  private static final int CLOCK_REALTIME = 0;

  private FarDeadline() {}

  /**
   * Whether it is that far; false if it cannot be read.
   *
   * @param task the folder of the thread in /proc
   * @param line what its syscall file shows
   */
  static boolean of(String task, SystemCall call, String line) {
    try {
      return of(task, call, SystemCall.arguments(line));
    } catch (IOException | IllegalArgumentException gone) {
      return false;
    }
  }

  private static boolean of(String task, SystemCall call, long[] arguments) throws IOException {
    return switch (call.name()) {
      case "select" -> isFar(duration(task, arguments[4], TimeUnit.MICROSECONDS));
      case "pselect6" -> isFar(duration(task, arguments[4]));
      case "ppoll", "rt_sigtimedwait" -> isFar(duration(task, arguments[2]));
      case "epoll_pwait2", "semtimedop" -> isFar(duration(task, arguments[3]));
      case "nanosleep" -> isFar(duration(task, arguments[0]));
      case "clock_nanosleep" ->
          isFar(
              (arguments[1] & TIMER_ABSTIME) == 0
                  ? duration(task, arguments[2])
                  : until(task, arguments[2], arguments[0] == CLOCK_REALTIME));
      case "futex" ->
          switch ((int) arguments[1] & FUTEX_COMMAND) {
            case FUTEX_WAIT -> isFar(duration(task, arguments[3]));
            case FUTEX_WAIT_BITSET -> isFar(until(task, arguments[3], call.untilTimeOfDay()));
            default -> false;
          };
      default -> false;
    };
  }

  private static boolean isFar(long nanos) {
    return SystemCallTable.isFar(
        (int) Math.max(0, Math.min(TimeUnit.NANOSECONDS.toMillis(nanos), Integer.MAX_VALUE)));
  }

  /** A struct timespec. */
  private static long duration(String task, long address) throws IOException {
    return duration(task, address, TimeUnit.NANOSECONDS);
  }

  private static long duration(String task, long address, TimeUnit fraction) throws IOException {
    ByteBuffer time = ThreadMemory.read(task, address, 2 * Long.BYTES);
    return TimeUnit.SECONDS.toNanos(time.getLong(0)) + fraction.toNanos(time.getLong(Long.BYTES));
  }

  /** How long it is until a time that a struct timespec names. */
  private static long until(String task, long address, boolean ofDay) throws IOException {
    long now =
        ofDay ? TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) : System.nanoTime();
    return duration(task, address) - now;
  }
}
