package dev.socketlab.grading.architecture;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways of serving several clients that can be distinguished from outside. */
public enum Architecture {
  ONE_AT_A_TIME("serves one client after another"),
  THREAD_PER_CLIENT("starts a thread for each client"),
  PROCESS_PER_CLIENT("starts a process for each client"),
  /** Threads that wait for the next client once theirs has left. */
  GROWING_POOL("serves its clients with a pool of threads that grows with them"),
  /** Each thread waits for one client, but in select() or poll(), with a timeout or for more. */
  SELECT_PER_CLIENT("starts a thread for each client, and each waits in select() or poll()"),
  THREAD_POOL("serves its clients with a fixed number of threads"),
  PROCESS_POOL("serves its clients with a fixed number of processes"),
  EVENT_LOOP("waits for all its clients in one thread"),
  EVENT_LOOP_WITH_WORKERS("waits for all its clients in one thread, and has others for the work"),
  /** The loop hands each message to a thread that it has started for that client. */
  EVENT_LOOP_WITH_CLIENT_THREADS(
      "waits for all its clients in one thread, and has another for each of them"),
  THREAD_PER_MESSAGE("starts a thread or a process for each message"),
  SEVERAL_EVENT_LOOPS("waits for its clients in several event loops"),
  /** Uses CPU time while all clients are silent. */
  BUSY_LOOP("is busy while its clients are silent"),
  POLLING("asks its sockets again and again, and sleeps in between"),
  GOROUTINES("serves its clients with goroutines", true),
  VIRTUAL_THREADS("serves its clients with virtual threads", true),
  ASYNC_TASKS("serves its clients with the tasks of an asynchronous runtime", true),
  UNKNOWN("waits for its clients in a way that is not known here");

  private final String does;
  private final boolean hidden;

  Architecture(String does) {
    this(does, false);
  }

  Architecture(String does, boolean hidden) {
    this.does = does;
    this.hidden = hidden;
  }

  /** What a server of this kind does, to follow "the server". */
  public String does() {
    return does;
  }

  /**
   * Whether a runtime hides from the kernel what waits for which client, so that only the server's
   * behaviour can be judged.
   */
  public boolean hidden() {
    return hidden;
  }

  /** Its name in assignments: {@code thread-per-client}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The architecture with that name in assignments. */
  public static Optional<Architecture> of(String word) {
    return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** All these names, for a message. */
  public static String words() {
    return Stream.of(values()).map(Architecture::word).collect(Collectors.joining(", "));
  }
}
