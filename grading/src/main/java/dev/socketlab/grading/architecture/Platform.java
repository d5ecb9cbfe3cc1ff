package dev.socketlab.grading.architecture;

import dev.socketlab.grading.architecture.ArchitectureSample.Waits;
import dev.socketlab.grading.observe.LanguageRuntime;
import dev.socketlab.grading.observe.ProcessView;
import dev.socketlab.grading.observe.ProgramView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a program delegates its waiting to, judging by executable, threads and libraries. Names
 * prove little: an interpreter must be the machine's own file, and what a runtime hides must be
 * watched in the way of that runtime.
 */
public enum Platform {
  NODE("Node", null) {
    @Override
    boolean runs(ProcessView process) {
      return process.name().matches("node|nodejs") && process.runsMachineFile();
    }
  },

  ASYNCIO("asyncio", null) {
    @Override
    boolean runs(ProcessView process) {
      return process.name().startsWith("python")
          && process.runsMachineFile()
          && process.hasMapped("_asyncio.");
    }
  },

  NETTY("Netty", null) {
    @Override
    boolean runs(ProcessView process) {
      return process.runtime() == LanguageRuntime.JVM
          && hasThread(process, "nioEventLoopGr", "epollEventLoop", "multiThreadIoEv");
    }
  },

  TOKIO("Tokio", Architecture.ASYNC_TASKS) {
    @Override
    boolean runs(ProcessView process) {
      return hasThread(process, "tokio-r");
    }

    @Override
    int watched(Waits waits) {
      return waits.edgeTriggered();
    }
  },

  GO("the Go runtime", Architecture.GOROUTINES) {
    @Override
    boolean runs(ProcessView process) {
      return process.runtime() == LanguageRuntime.GO;
    }

    @Override
    int watched(Waits waits) {
      return waits.edgeTriggered();
    }

    /** A note in a file is easily forged; the compiler's own output is not. */
    @Override
    public boolean isProved(ProgramView view, Optional<Path> source) {
      return source.isPresent();
    }

    @Override
    boolean fits(Path source) {
      return source.toString().endsWith(".go");
    }
  },

  /** The poller starts when the first virtual thread waits for a socket. */
  VIRTUAL_THREADS("the Java virtual machine", Architecture.VIRTUAL_THREADS) {
    @Override
    boolean runs(ProcessView process) {
      return process.runtime() == LanguageRuntime.JVM
          && hasThread(process, "Read-Poller", "Master-Poller", "MasterPoller");
    }

    @Override
    int watched(Waits waits) {
      return waits.oneShot();
    }

    /** Native code of the submission's may do in the same process whatever it likes. */
    @Override
    public boolean isProved(ProgramView view, Optional<Path> source) {
      return view.processes().stream()
          .filter(this::runs)
          .allMatch(ProcessView::runsOnlyMachineCode);
    }
  };

  private final String title;
  private final Architecture hides;

  Platform(String title, Architecture hides) {
    this.title = title;
    this.hides = hides;
  }

  abstract boolean runs(ProcessView process);

  /** How many clients are watched in the way of a runtime that hides who waits for whom. */
  int watched(Waits waits) {
    return 0;
  }

  /** Whether a program of that source can use it. */
  boolean fits(Path source) {
    return true;
  }

  /**
   * Whether the program is known to use it, rather than to look as if it did.
   *
   * @param source what the grader built it from; empty if a build file did
   */
  public boolean isProved(ProgramView view, Optional<Path> source) {
    return true;
  }

  private static boolean hasThread(ProcessView process, String... beginnings) {
    List<String> wanted = List.of(beginnings);
    return process.threads().stream()
        .anyMatch(thread -> wanted.stream().anyMatch(thread.name()::startsWith));
  }

  /** The one that the program, or one of its processes, seems to use. */
  public static Optional<Platform> of(ProgramView view, Optional<Path> source) {
    return Stream.of(values())
        .filter(platform -> source.filter(file -> !platform.fits(file)).isEmpty())
        .filter(platform -> view.processes().stream().anyMatch(platform::runs))
        .findFirst();
  }

  /** Its name for a sentence. */
  String title() {
    return title;
  }

  /** The architecture that it implements, hidden from the kernel; empty if it hides none. */
  Optional<Architecture> hides() {
    return Optional.ofNullable(hides);
  }
}
