package dev.socketlab.grading.architecture;

import dev.socketlab.grading.observe.LanguageRuntime;
import dev.socketlab.grading.observe.ProcessView;
import dev.socketlab.grading.observe.ProgramView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a program delegates its waiting to, judging by executable, threads and libraries. */
public enum Platform {
  NODE("Node", null) {
    @Override
    boolean runs(ProcessView process) {
      return process.name().equals("node") || process.name().equals("nodejs");
    }
  },

  ASYNCIO("asyncio", null) {
    @Override
    boolean runs(ProcessView process) {
      return process.name().startsWith("python") && process.hasMapped("_asyncio.");
    }
  },

  NETTY("Netty", null) {
    @Override
    boolean runs(ProcessView process) {
      return hasThread(process, "nioEventLoopGr", "epollEventLoop", "multiThreadIoEv");
    }
  },

  TOKIO("Tokio", Architecture.ASYNC_TASKS) {
    @Override
    boolean runs(ProcessView process) {
      return hasThread(process, "tokio-r");
    }
  },

  GO("the Go runtime", Architecture.GOROUTINES) {
    @Override
    boolean runs(ProcessView process) {
      return process.runtime() == LanguageRuntime.GO;
    }
  },

  /** The poller starts when the first virtual thread waits for a socket. */
  VIRTUAL_THREADS("the Java virtual machine", Architecture.VIRTUAL_THREADS) {
    @Override
    boolean runs(ProcessView process) {
      return process.runtime() == LanguageRuntime.JVM
          && hasThread(process, "Read-Poller", "Master-Poller", "MasterPoller");
    }
  };

  private final String title;
  private final Architecture hides;

  Platform(String title, Architecture hides) {
    this.title = title;
    this.hides = hides;
  }

  abstract boolean runs(ProcessView process);

  private static boolean hasThread(ProcessView process, String... beginnings) {
    List<String> wanted = List.of(beginnings);
    return process.threads().stream()
        .anyMatch(thread -> wanted.stream().anyMatch(thread.name()::startsWith));
  }

  /** The one that the program, or one of its processes, uses. */
  public static Optional<Platform> of(ProgramView view) {
    return Stream.of(values())
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
