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
 * One row of the table that an architecture is told from: how many clients were there, and what
 * each of the program's own threads was doing.
 *
 * @param clients that were connected
 * @param served those of them that had been answered
 * @param places of the threads, one each
 * @param processes how many
 * @param readingProcesses how many have a thread that waits for one client
 * @param teams how many threads rest under one name, at the most: workers
 * @param restless whether the program did not come to rest: it does something by itself
 * @param busy whether it took much of a processor's time before this look, though nobody asked
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
   * @param call in words: "recvfrom() on a connection"
   * @param connections how many connections it watches: -1 where the kernel does not tell
   */
  public record Place(Stand stand, String call, int connections) {}

  /** What a thread can be waiting for. */
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

  /** What is seen in {@code view}. */
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

  /** The largest group of threads of one name that wait for work; the first thread is none. */
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
   * How many threads wait for several clients. Of epoll it is known whom a thread waits for; of
   * select() and poll() it is not, so these count only where no epoll has a client.
   */
  int loops() {
    long known = places.stream().filter(place -> place.connections > 0 && isSelect(place)).count();
    return (int)
        (known > 0
            ? known
            : places.stream().filter(place -> place.connections < 0 && isSelect(place)).count());
  }

  /** Whether it is known of each loop that it has a client. */
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
