package dev.socketlab.grading.architecture;

import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.SystemCall;
import dev.socketlab.grading.observe.ThreadView;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One row of the table that shows an architecture: how many clients there were, and what each of
 * the program's own threads was doing.
 *
 * @param clients how many were connected
 * @param served how many of them had been answered
 * @param places what each thread was doing
 * @param processes how many
 * @param readingProcesses how many have a thread that waits for one client
 * @param teams the size of the largest group of waiting threads with one name: workers
 * @param restless whether the program did not come to rest: it does something by itself
 * @param busy whether it used much CPU time before this look, although no client asked
 */
public record ArchitectureSample(
    ClientPhase moment,
    int clients,
    int served,
    List<Place> places,
    int processes,
    int readingProcesses,
    int teams,
    boolean restless,
    boolean busy) {

  /**
   * What one thread was doing.
   *
   * @param call for messages: "recvfrom() on a connection"
   * @param connections how many connections it watches; -1 if the kernel does not show it
   */
  public record Place(Stand stand, String call, int connections) {}

  /** What a thread can be doing. */
  public enum Stand {
    ACCEPT,
    /** In a read or a write on a client's connection. */
    CONNECTION,
    SELECT,
    /** For another thread, a child, a signal, or standard input. */
    REST,
    SLEEP,
    RUN
  }

  public ArchitectureSample {
    places = List.copyOf(places);
  }

  /** What {@code view} shows. */
  public static ArchitectureSample at(
      ClientPhase moment,
      int clients,
      int served,
      ProgramView view,
      boolean restless,
      boolean busy) {
    List<ThreadView> threads = view.threads();
    return new ArchitectureSample(
        moment,
        clients,
        served,
        threads.stream().map(thread -> place(view, thread)).toList(),
        view.processes().size(),
        (int)
            threads.stream()
                .filter(thread -> place(view, thread).stand == Stand.CONNECTION)
                .mapToInt(ThreadView::pid)
                .distinct()
                .count(),
        teams(threads),
        restless,
        busy);
  }

  private static Place place(ProgramView view, ThreadView thread) {
    SystemCall call = thread.call();
    if (thread.running() || call == null) {
      return new Place(Stand.RUN, "running", 0);
    }
    String name = call.name() + "()";
    return switch (call.kind()) {
      case ACCEPT -> new Place(Stand.ACCEPT, name, 0);
      case READ, WRITE ->
          view.socketOf(thread).filter(row -> !row.listening()).isPresent()
              ? new Place(Stand.CONNECTION, name + " on a connection", 1)
              : new Place(Stand.REST, name, 0);
      case SELECT -> select(name, view.connectionsWatched(thread));
      case INTERNAL, OTHER -> new Place(Stand.REST, name, 0);
      case SLEEP -> new Place(Stand.SLEEP, name, 0);
    };
  }

  private static Place select(String name, OptionalInt connections) {
    int known = connections.orElse(-1);
    return new Place(
        Stand.SELECT, known > 0 ? name + " for " + count(known, "connection") : name, known);
  }

  /** The largest group of threads with one name that wait for work, without the main thread. */
  private static int teams(List<ThreadView> threads) {
    return threads.stream()
        .filter(thread -> thread.tid() != thread.pid())
        .filter(thread -> thread.waitsIn(SystemCall.Kind.INTERNAL))
        .collect(Collectors.groupingBy(ThreadView::name, Collectors.counting()))
        .values()
        .stream()
        .mapToInt(Long::intValue)
        .max()
        .orElse(0);
  }

  public int threads() {
    return places.size();
  }

  int in(Stand stand) {
    return (int) places.stream().filter(place -> place.stand == stand).count();
  }

  /**
   * How many threads wait for several clients. The kernel shows what epoll watches, but not what
   * select() and poll() watch, so these count only if no epoll watches a client.
   */
  int loops() {
    long known = places.stream().filter(place -> place.connections > 0 && isSelect(place)).count();
    return (int)
        (known > 0
            ? known
            : places.stream().filter(place -> place.connections < 0 && isSelect(place)).count());
  }

  /** Whether {@link #loops} counts only threads known to watch a client. */
  boolean loopsAreKnown() {
    return places.stream().anyMatch(place -> isSelect(place) && place.connections > 0);
  }

  private static boolean isSelect(Place place) {
    return place.stand == Stand.SELECT;
  }

  /**
   * "5 clients, all silent: 6 threads in 1 process: 1 in accept(), 5 in read() on a connection".
   */
  public String words() {
    Map<String, Integer> calls = new TreeMap<>();
    places.forEach(
        place ->
            calls.merge(
                place.stand == Stand.RUN ? place.call : "in " + place.call, 1, Integer::sum));
    return count(clients, "client")
        + ", "
        + moment.words()
        + ": "
        + count(threads(), "thread")
        + " in "
        + (processes == 1 ? "1 process" : processes + " processes")
        + calls.entrySet().stream()
            .map(call -> call.getValue() + " " + call.getKey())
            .collect(Collectors.joining(", ", calls.isEmpty() ? "" : ": ", ""))
        + (busy ? ", busy all the time" : "");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
