package dev.socketlab.grading.architecture;

import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.SystemCall;
import dev.socketlab.grading.observe.ThreadView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One row of the table that shows an architecture: how many clients there were, and what each of
 * the program's own threads was doing.
 *
 * @param clients how many were connected
 * @param served how many of them had been answered
 * @param places what each thread was doing
 * @param waits in which ways the clients were waited for
 * @param helpers how many further threads bear the names of their runtime's own
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
    Waits waits,
    int helpers,
    int processes,
    int readingProcesses,
    int teams,
    boolean restless,
    boolean busy) {

  /**
   * What one thread was doing.
   *
   * @param call for messages: "recvfrom() on a connection"
   * @param connections how many clients' connections it waits for; -1 if that is not shown
   */
  public record Place(Stand stand, String call, int connections) {}

  /**
   * How many of the clients were waited for in which way.
   *
   * @param attended by a thread that waits for nobody else
   * @param byNewThreads by such a thread that was started after the first look
   * @param edgeTriggered by an edge-triggered epoll
   * @param oneShot by an epoll that forgets what it has reported
   */
  public record Waits(int attended, int byNewThreads, int edgeTriggered, int oneShot) {

    static final Waits NONE = new Waits(0, 0, 0, 0);
  }

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

  /**
   * What {@code view} shows.
   *
   * @param waiting for whom its threads wait
   * @param first the threads that there were before any client came
   */
  public static ArchitectureSample at(
      ClientPhase moment,
      int clients,
      int served,
      ProgramView view,
      ClientWaits waiting,
      Set<Integer> first,
      boolean restless,
      boolean busy) {
    List<ThreadView> threads = view.threads();
    return new ArchitectureSample(
        moment,
        clients,
        served,
        threads.stream().map(thread -> place(waiting.of(thread), thread)).toList(),
        new Waits(
            waiting.attended(Set.of()),
            waiting.attended(first),
            waiting.edgeTriggered(),
            waiting.oneShot()),
        helpers(view),
        view.processes().size(),
        (int)
            threads.stream()
                .filter(thread -> place(waiting.of(thread), thread).stand == Stand.CONNECTION)
                .mapToInt(ThreadView::pid)
                .distinct()
                .count(),
        teams(threads),
        restless,
        busy);
  }

  private static int helpers(ProgramView view) {
    return (int)
        view.processes().stream()
            .flatMap(process -> process.threads().stream())
            .filter(ThreadView::ofRuntime)
            .count();
  }

  private static Place place(int connections, ThreadView thread) {
    SystemCall call = thread.call();
    if (thread.running() || call == null) {
      return new Place(Stand.RUN, "running", 0);
    }
    String name = call.name() + "()";
    return switch (call.kind()) {
      case ACCEPT -> new Place(Stand.ACCEPT, name, 0);
      case READ, WRITE ->
          connections == 1
              ? new Place(Stand.CONNECTION, name + " on a connection", 1)
              : new Place(Stand.REST, name, 0);
      case SELECT -> select(name, connections);
      case INTERNAL, OTHER -> new Place(Stand.REST, name, 0);
      case SLEEP -> new Place(Stand.SLEEP, name, 0);
    };
  }

  private static Place select(String name, int connections) {
    String what = connections > 0 ? name + " for " + count(connections, "connection") : name;
    return new Place(Stand.SELECT, what, connections);
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

  /** Including those whose names may be borrowed. */
  int threadsOfAnyName() {
    return threads() + helpers;
  }

  int in(Stand stand) {
    return (int) places.stream().filter(place -> place.stand == stand).count();
  }

  /**
   * How many threads wait for clients in select(), poll() or epoll_wait(). If none is seen to,
   * those of which it is not shown for whom they wait.
   */
  int loops() {
    int known = selectsFor(1);
    return known > 0
        ? known
        : (int) places.stream().filter(place -> isSelect(place) && place.connections < 0).count();
  }

  /** Whether {@link #loops} counts only threads known to wait for a client. */
  boolean loopsAreKnown() {
    return selectsFor(1) > 0;
  }

  /** Whether some thread waits for several clients. */
  boolean hasLoop() {
    return selectsFor(2) > 0;
  }

  /** Whether some thread is in a system call that this program does not know. */
  boolean hasUnknownCall() {
    return places.stream().anyMatch(place -> place.call.startsWith(SystemCall.UNKNOWN));
  }

  private int selectsFor(int clients) {
    return (int)
        places.stream().filter(place -> isSelect(place) && place.connections >= clients).count();
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
