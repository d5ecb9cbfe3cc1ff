package dev.socketlab.grading.observe;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/**
 * Tells whether a blocked call ends at a time that was set for its descriptor beforehand:
 * SO_RCVTIMEO or SO_SNDTIMEO of a socket, VTIME of a terminal. No file in {@code /proc} shows them.
 * So the grader gets a duplicate of the descriptor (pidfd_getfd(2), since Linux 5.6) and asks that.
 */
public final class DescriptorTimeout {

  // The same on every processor that SystemCallTable knows.
  private static final int PIDFD_OPEN = 434;
  private static final int PIDFD_GETFD = 438;

  /** For a thread rather than its process, since Linux 6.9. */
  private static final int PIDFD_THREAD = 0200;

  private static final int SOL_SOCKET = 1;
  private static final int IPPROTO_TCP = 6;
  private static final int TCP_USER_TIMEOUT = 18;
  private static final int SO_RCVTIMEO = 20;
  private static final int SO_SNDTIMEO = 21;

  /** struct termios: three words, the local modes, the line discipline, and the characters. */
  private static final int TERMIOS_BYTES = 60;

  private static final int LOCAL_MODES = 3 * Integer.BYTES;
  private static final int ICANON = 0x2;
  private static final int CHARACTERS = 4 * Integer.BYTES + 1;
  private static final int VTIME = 5;

  private DescriptorTimeout() {}

  /** Whether it can be read of that process's standard input, so presumably of the others. */
  public static boolean isReadable(int pid) {
    return CLibrary.load() && ofDuplicate(pid, pid, 0, duplicate -> true).isPresent();
  }

  /** Whether it has one that may expire in the time of a trial, or none can be ruled out. */
  static boolean mayExpire(ThreadView thread) {
    SystemCall call = thread.call();
    return !CLibrary.load()
        || ofDuplicate(
                thread.pid(), thread.tid(), call.descriptor(), own -> isSetOn(own, call.kind()))
            .orElse(true);
  }

  /** Whether it may give up, in the time of a trial, to send what the other end does not take. */
  static boolean mayGiveUpSending(int pid, int tid, int descriptor) {
    return !CLibrary.load()
        || ofDuplicate(pid, tid, descriptor, DescriptorTimeout::givesUpSending).orElse(true);
  }

  private static boolean givesUpSending(int descriptor) {
    byte[] ms = new byte[Integer.BYTES];
    CLibrary.getsockopt(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, ms, new int[] {ms.length});
    int timeout = inOrder(ms).getInt();
    return timeout != 0 && !SystemCallTable.isFar(timeout);
  }

  /** What is told by a duplicate of another process's descriptor; empty if there can be none. */
  private static Optional<Boolean> ofDuplicate(
      int pid, int tid, int descriptor, IntPredicate told) {
    int process = open(pid, tid);
    int duplicate = (int) CLibrary.syscall(PIDFD_GETFD, process, descriptor, 0);
    try {
      return duplicate < 0 ? Optional.empty() : Optional.of(told.test(duplicate));
    } finally {
      close(duplicate);
      close(process);
    }
  }

  /** A thread may have descriptors of its own, and may outlive the first one of its process. */
  private static int open(int pid, int tid) {
    int thread = tid == pid ? -1 : (int) CLibrary.syscall(PIDFD_OPEN, tid, PIDFD_THREAD, 0);
    return thread < 0 ? (int) CLibrary.syscall(PIDFD_OPEN, pid, 0, 0) : thread;
  }

  private static boolean isSetOn(int descriptor, SystemCall.Kind kind) {
    int option = kind == SystemCall.Kind.WRITE ? SO_SNDTIMEO : SO_RCVTIMEO;
    byte[] time = new byte[2 * Long.BYTES];
    if (CLibrary.getsockopt(descriptor, SOL_SOCKET, option, time, new int[] {time.length}) == 0) {
      ByteBuffer parts = inOrder(time);
      long micros = TimeUnit.SECONDS.toMicros(parts.getLong()) + parts.getLong();
      return micros != 0
          && !SystemCallTable.isFar((int) Math.min(micros / 1000, Integer.MAX_VALUE));
    }
    byte[] termios = new byte[TERMIOS_BYTES];
    return CLibrary.tcgetattr(descriptor, termios) != 0
        || ((inOrder(termios).getInt(LOCAL_MODES) & ICANON) == 0
            && termios[CHARACTERS + VTIME] != 0);
  }

  private static ByteBuffer inOrder(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
  }

  private static void close(int descriptor) {
    if (descriptor >= 0) {
      CLibrary.close(descriptor);
    }
  }
}
