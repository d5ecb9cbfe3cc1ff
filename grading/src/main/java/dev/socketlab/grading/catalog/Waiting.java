package dev.socketlab.grading.catalog;

import dev.socketlab.grading.architecture.Architecture;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a server waits for its clients, in the terms of a catalog. */
enum Waiting implements Value {
  ONE_AT_A_TIME("one client at a time"),
  /** A thread or a process; in a catalog also a thread that starts a process. */
  EACH_BY_ITSELF("a thread or process for each"),
  ONE_LOOP("one thread for all"),
  HIDDEN("hidden by a runtime"),
  BUSY("busy"),
  OTHERWISE("in another way");

  private static final Pattern PER_CLIENT = Pattern.compile(".*(thread|process)-per-client");
  private static final Pattern LOOP = Pattern.compile(".*\\b(p?select6?|e?poll|epoll_p?wait):.*");
  private static final Pattern RUNS = Pattern.compile("running:.*");

  private final String word;

  Waiting(String word) {
    this.word = word;
  }

  /**
   * From the columns of a catalog.
   *
   * @param growth what grows with each client
   * @param waits the system calls in which the threads wait while three clients are connected
   * @param together whether three clients are served at the same time
   * @param language if it is Go, its runtime hides who waits for whom
   */
  static Optional<Waiting> of(String growth, String waits, YesNo together, String language) {
    if (PER_CLIENT.matcher(growth).matches()) {
      return Optional.of(EACH_BY_ITSELF);
    }
    if (together == YesNo.NO) {
      return Optional.of(ONE_AT_A_TIME);
    }
    if (language.equals("Go")) {
      return Optional.of(HIDDEN);
    }
    if (RUNS.matcher(waits).matches()) {
      return Optional.of(BUSY);
    }
    return LOOP.matcher(waits).matches() ? Optional.of(ONE_LOOP) : Optional.empty();
  }

  static Waiting of(Architecture architecture) {
    return switch (architecture) {
      case ONE_AT_A_TIME -> ONE_AT_A_TIME;
      case THREAD_PER_CLIENT, PROCESS_PER_CLIENT, GROWING_POOL, SELECT_PER_CLIENT -> EACH_BY_ITSELF;
      case EVENT_LOOP, EVENT_LOOP_WITH_WORKERS, ASYNC_TASKS -> ONE_LOOP;
      case GOROUTINES, VIRTUAL_THREADS -> HIDDEN;
      case BUSY_LOOP -> BUSY;
      case EVENT_LOOP_WITH_CLIENT_THREADS,
          THREAD_PER_MESSAGE,
          THREAD_POOL,
          PROCESS_POOL,
          SEVERAL_EVENT_LOOPS,
          POLLING,
          UNKNOWN ->
          OTHERWISE;
    };
  }

  @Override
  public String word() {
    return word;
  }
}
