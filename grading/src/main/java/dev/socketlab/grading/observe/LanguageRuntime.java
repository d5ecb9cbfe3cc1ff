package dev.socketlab.grading.observe;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * The runtime of the language that a process is written in, if it has threads of its own that wait
 * with deadlines. Such waits say nothing about the program: no reply depends on them.
 *
 * <p>CPython, C, C++ and Rust need no entry, since they start no threads by themselves, nor does
 * Node, whose workers wait without a deadline.
 */
public enum LanguageRuntime {

  /** None, or one that needs no special treatment. */
  NONE {
    @Override
    Part part(String thread, SystemCall call) {
      return Part.PROGRAM;
    }
  },

  /**
   * The Java virtual machine names its threads; the kernel truncates the names to 15 characters. A
   * program may use the same names: a thread that waits for a connection or for bytes is the
   * program's, whatever its name.
   */
  JVM {
    @Override
    Part part(String thread, SystemCall call) {
      if (call != null && waitsForOutside(call.kind())) {
        return Part.PROGRAM;
      }
      String name = withoutNumber(thread);
      if (JVM_CLOCKS.contains(name)) {
        return Part.CLOCK;
      }
      return JVM_HELPERS.contains(name) || isIdleInPool(name, call) ? Part.HELPER : Part.PROGRAM;
    }
  },

  /**
   * Go has one thread that watches the others. When they are all idle it waits in a futex for at
   * most a minute; otherwise it sleeps for microseconds at a time. Goroutines that sleep or wait
   * for a limited time show as a deadline of epoll_wait instead.
   */
  GO {
    @Override
    Part part(String thread, SystemCall call) {
      return call != null && call.kind() == SystemCall.Kind.INTERNAL && !call.endless()
          ? Part.HELPER
          : Part.PROGRAM;
    }
  };

  /** To whom a thread belongs. */
  enum Part {
    PROGRAM,
    /** The runtime's: it may wait with a deadline, but while it runs, the program may go on too. */
    HELPER,
    /** The runtime's: it wakes up again and again whatever happens, which means nothing. */
    CLOCK
  }

  /** Garbage collectors, compilers, and threads that wait for signals and references. */
  private static final Set<String> JVM_HELPERS =
      Set.of(
          "VM Thread",
          "Reference Handl",
          "Finalizer",
          "Signal Dispatch",
          "Service Thread",
          "Notification Th",
          "C1 CompilerThre",
          "C2 CompilerThre",
          "Sweeper thread",
          "Cleaner-",
          "process reaper",
          // G1 and Parallel
          "GC Thread#",
          "G1 Main Marker",
          "G1 Conc#",
          "G1 Refine#",
          // ZGC
          "ZDriver",
          "ZDriverMinor",
          "ZDriverMajor",
          "ZUnmapper",
          "ZWorker#",
          "ZWorkerOld#",
          "ZWorkerYoung#",
          "RuntimeWorker#",
          "Shenandoah GC T");

  private static final Set<String> JVM_CLOCKS =
      Set.of(
          "VM Periodic Tas",
          "Monitor Deflati",
          "Common-Cleaner",
          "G1 Service",
          "ZDirector",
          "ZStat",
          "ZUncommitter",
          "ZUncommitter#",
          "Shenandoah Cont",
          "Shenandoah Unco");

  private static final int PAGE = 4096;

  /** The type of the build note in the first page of every program that Go has linked. */
  private static final int NOTE_TYPE = 4;

  private static final int NOTE_NAME = ('G' | 'o' << 8);

  /**
   * Tells to whom a thread belongs.
   *
   * @param call the call that it is blocked in, or null
   */
  abstract Part part(String thread, SystemCall call);

  /**
   * The runtime of a process.
   *
   * @param task the folder in /proc of a live thread of it
   * @param executable the name of what it runs
   */
  static LanguageRuntime of(String task, String executable) {
    if (executable.equals("java") && MachineFile.isExecutableOf(task)) {
      return JVM;
    }
    return linkedByGo(task) ? GO : NONE;
  }

  private static boolean linkedByGo(String task) {
    ByteBuffer page = ByteBuffer.allocate(PAGE).order(ByteOrder.nativeOrder());
    try (FileInputStream executable = new FileInputStream(task + "/exe")) {
      page.limit(Math.max(0, executable.read(page.array())));
    } catch (IOException gone) {
      return false;
    }
    // A note: the length of its name ("Go" and two zeros) and of its content, its type, its name.
    for (int at = 0; at + 16 <= page.limit(); at += Integer.BYTES) {
      if (page.getInt(at + 12) == NOTE_NAME
          && page.getInt(at + 8) == NOTE_TYPE
          && page.getInt(at) == Integer.BYTES) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is an idle worker of a pool, such as those that carry virtual threads: the last of
   * them waits until a time of day, which is far, and then ends. A program that sleeps or waits for
   * a duration, in a pool or not, uses the monotonic clock.
   */
  private static boolean isIdleInPool(String name, SystemCall call) {
    return name.startsWith("ForkJoinPool") && call != null && call.untilTimeOfDay();
  }

  private static boolean waitsForOutside(SystemCall.Kind kind) {
    return switch (kind) {
      case ACCEPT, READ, WRITE, SELECT -> true;
      case INTERNAL, SLEEP, OTHER -> false;
    };
  }

  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }
}
