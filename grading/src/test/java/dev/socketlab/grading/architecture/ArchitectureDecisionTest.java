package dev.socketlab.grading.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.architecture.ArchitectureSample.Place;
import dev.socketlab.grading.architecture.ArchitectureSample.Stand;
import dev.socketlab.grading.architecture.ArchitectureSample.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence and the architecture that it shows, also where programs make it up. */
class ArchitectureDecisionTest {

  private static final int CLIENTS = 5;
  private static final int REQUESTS = 20;

  /** Whether a thread waits for all clients. */
  private enum Loop {
    NONE,
    ALL
  }

  /** Where the threads wait that come with the clients. */
  private enum Threads {
    NONE,
    ON_CLIENT,
    IN_POLL,
    ELSEWHERE,
    SLEEPING,
    /** On a client each, beside a thread that wakes up again and again. */
    BESIDE_POLLER,
    /** There from the beginning, and waiting for a client each. */
    EARLY,
    /** Named like those of the runtime. */
    HELPERS
  }

  /**
   * @param byOwn for how many clients a thread of their own ran
   * @param alone for how many nothing else ran
   * @param byLoop for how many a thread ran that waits for all
   * @param others what it may be as well, separated by blanks
   */
  @ParameterizedTest
  @CsvSource({
    // loop, threads, by attendant, by own, alone, by loop, started: verdict, others
    "NONE, ON_CLIENT, 5, 5, 5, 0, 0, THREAD_PER_CLIENT,",
    "NONE, IN_POLL, 5, 5, 5, 0, 0, SELECT_PER_CLIENT,",
    "NONE, ELSEWHERE, 0, 5, 5, 0, 0, THREAD_PER_CLIENT,",
    "ALL, NONE, 0, 0, 0, 5, 0, EVENT_LOOP,",
    // a loop beside threads that do nothing, are woken, or only look on
    "ALL, ELSEWHERE, 0, 0, 0, 5, 0, EVENT_LOOP,",
    "ALL, ELSEWHERE, 0, 5, 0, 5, 0, EVENT_LOOP_WITH_CLIENT_THREADS,",
    "ALL, ON_CLIENT, 0, 0, 0, 5, 0, EVENT_LOOP,",
    "ALL, ON_CLIENT, 5, 5, 0, 5, 0, EVENT_LOOP_WITH_CLIENT_THREADS,",
    "ALL, IN_POLL, 5, 5, 0, 5, 0, EVENT_LOOP_WITH_CLIENT_THREADS,",
    "ALL, HELPERS, 0, 5, 0, 5, 0, EVENT_LOOP_WITH_CLIENT_THREADS,",
    // threads beside a loop that does nothing
    "ALL, ON_CLIENT, 5, 5, 5, 0, 0, THREAD_PER_CLIENT,",
    "ALL, NONE, 0, 5, 5, 0, 0, THREAD_POOL,",
    "ALL, EARLY, 5, 5, 5, 0, 0, THREAD_POOL,",
    "NONE, EARLY, 5, 5, 5, 0, 0, THREAD_POOL,",
    // something else answers than the threads that wait
    "NONE, ON_CLIENT, 0, 0, 0, 0, 0, UNKNOWN,",
    "NONE, ELSEWHERE, 0, 0, 0, 0, 0, UNKNOWN,",
    "NONE, ON_CLIENT, 5, 5, 0, 0, 0, THREAD_PER_CLIENT, EVENT_LOOP_WITH_CLIENT_THREADS",
    "NONE, ON_CLIENT, 3, 3, 3, 0, 0, THREAD_PER_CLIENT, EVENT_LOOP_WITH_CLIENT_THREADS",
    "NONE, SLEEPING, 0, 0, 0, 0, 0, THREAD_PER_CLIENT, POLLING",
    "NONE, BESIDE_POLLER, 0, 0, 0, 0, 0, UNKNOWN,",
    "NONE, BESIDE_POLLER, 5, 5, 0, 0, 0, THREAD_PER_CLIENT, EVENT_LOOP_WITH_CLIENT_THREADS",
    // one after the other
    "ALL, NONE, 0, 0, 0, 5, 20, THREAD_PER_MESSAGE,",
    "ALL, NONE, 0, 0, 0, 5, 4, EVENT_LOOP,",
    "ALL, ELSEWHERE, 0, 0, 0, 5, 20, THREAD_PER_MESSAGE,",
  })
  void evidenceShows(
      Loop loop,
      Threads threads,
      int byAttendant,
      int byOwn,
      int alone,
      int byLoop,
      int started,
      Architecture verdict,
      String others) {
    WorkDivision work =
        new WorkDivision(CLIENTS, REQUESTS, byAttendant, byOwn, alone, byLoop, 0, started, CLIENTS);

    ObservedArchitecture observed = recognise(looks(loop, threads), Optional.of(work));

    assertThat(observed.architecture()).isEqualTo(verdict);
    assertThat(observed.others()).isEqualTo(set(others));
  }

  /** Whatever else a program does that polls: its idle threads do not run. */
  @ParameterizedTest
  @CsvSource({
    "SLEEPING, 1, UNKNOWN,",
    "SLEEPING, 5, THREAD_PER_CLIENT, POLLING",
    "ELSEWHERE, 4, UNKNOWN,",
  })
  void eachClientsThreadHasToRun(
      Threads threads, int touched, Architecture verdict, String others) {
    WorkDivision work = new WorkDivision(CLIENTS, REQUESTS, 0, 0, 0, 0, 0, 0, touched);

    ObservedArchitecture observed = recognise(looks(Loop.NONE, threads), Optional.of(work));

    assertThat(observed.architecture()).isEqualTo(verdict);
    assertThat(observed.others()).isEqualTo(set(others));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, ON_CLIENT, THREAD_PER_CLIENT,",
    "ALL, NONE, EVENT_LOOP,",
    "ALL, ELSEWHERE, EVENT_LOOP_WITH_CLIENT_THREADS,",
    "ALL, ON_CLIENT, EVENT_LOOP_WITH_CLIENT_THREADS, THREAD_PER_CLIENT",
    "NONE, ELSEWHERE, THREAD_PER_CLIENT, EVENT_LOOP_WITH_CLIENT_THREADS",
  })
  void withoutTracedRequestsWaitsDecide(
      Loop loop, Threads threads, Architecture verdict, String others) {
    ObservedArchitecture observed = recognise(looks(loop, threads), Optional.empty());

    assertThat(observed.architecture()).isEqualTo(verdict);
    assertThat(observed.others()).isEqualTo(set(others));
  }

  @ParameterizedTest
  @CsvSource({
    // platform, proved, edge-triggered, one-shot: verdict, others
    "GO, true, 20, 0, GOROUTINES,",
    "GO, false, 20, 0, GOROUTINES, EVENT_LOOP",
    "GO, true, 0, 0, EVENT_LOOP,",
    "TOKIO, true, 20, 0, ASYNC_TASKS,",
    "TOKIO, true, 0, 0, EVENT_LOOP,",
    "VIRTUAL_THREADS, true, 0, 20, VIRTUAL_THREADS,",
    "VIRTUAL_THREADS, true, 0, 19, VIRTUAL_THREADS, EVENT_LOOP",
    "VIRTUAL_THREADS, true, 20, 0, EVENT_LOOP,",
    "VIRTUAL_THREADS, false, 0, 20, VIRTUAL_THREADS, EVENT_LOOP",
  })
  void runtimeIsBelievedIfItWatchesTheClients(
      Platform platform,
      boolean proved,
      int edgeTriggered,
      int oneShot,
      Architecture verdict,
      String others) {
    List<ArchitectureSample> looks =
        Stream.of(1, 20)
            .map(
                clients ->
                    sample(
                        clients,
                        List.of(place(Stand.SELECT, "epoll_wait()", clients)),
                        new Waits(
                            0, 0, clients == 1 ? 1 : edgeTriggered, clients == 1 ? 1 : oneShot),
                        0))
            .toList();

    ObservedArchitecture observed =
        ArchitectureClassifier.recognise(looks, Optional.empty(), Optional.of(platform), proved);

    assertThat(observed.architecture()).isEqualTo(verdict);
    assertThat(observed.others()).isEqualTo(set(others));
  }

  @Test
  void threadInAnUnknownCallMayDoAnything() {
    List<ArchitectureSample> looks =
        Stream.of(1, 20)
            .map(
                clients ->
                    sample(
                        clients, List.of(place(Stand.REST, "#999()", 0)), new Waits(0, 0, 0, 0), 0))
            .toList();

    ObservedArchitecture observed = recognise(looks, Optional.empty());

    assertThat(observed.architecture()).isEqualTo(Architecture.UNKNOWN);
    assertThat(observed.possible()).contains(Architecture.EVENT_LOOP);
    assertThat(observed.words())
        .isEqualTo(
            "waits for its clients in a way that is not known here, or waits for all its clients in"
                + " one thread");
  }

  private static ObservedArchitecture recognise(
      List<ArchitectureSample> looks, Optional<WorkDivision> work) {
    return ArchitectureClassifier.recognise(looks, work, Optional.empty(), true);
  }

  private static List<ArchitectureSample> looks(Loop loop, Threads threads) {
    return Stream.of(1, 2, 5, 20).map(clients -> look(clients, loop, threads)).toList();
  }

  private static ArchitectureSample look(int clients, Loop loop, Threads threads) {
    List<Place> places = new ArrayList<>();
    places.add(
        loop == Loop.ALL
            ? place(Stand.SELECT, "select()", clients)
            : place(Stand.ACCEPT, "accept()", 0));
    for (int i = 0; i < 20; i++) {
      boolean come = i < clients;
      switch (threads) {
        case NONE, HELPERS -> {
          // not among the program's own
        }
        case ON_CLIENT, BESIDE_POLLER ->
            addIf(come, places, place(Stand.CONNECTION, "read() on a connection", 1));
        case IN_POLL -> addIf(come, places, place(Stand.SELECT, "poll() for 1 connection", 1));
        case ELSEWHERE -> addIf(come, places, place(Stand.REST, "read()", 0));
        case SLEEPING -> addIf(come, places, place(Stand.SLEEP, "clock_nanosleep()", 0));
        case EARLY ->
            places.add(
                come
                    ? place(Stand.CONNECTION, "read() on a connection", 1)
                    : place(Stand.REST, "futex()", 0));
      }
    }
    boolean restless = Set.of(Threads.SLEEPING, Threads.BESIDE_POLLER).contains(threads);
    boolean attended =
        Set.of(Threads.ON_CLIENT, Threads.IN_POLL, Threads.BESIDE_POLLER).contains(threads);
    int all = attended || threads == Threads.EARLY ? clients : 0;
    return new ArchitectureSample(
        ClientPhase.IDLE,
        clients,
        clients,
        places,
        new Waits(all, attended ? clients : 0, 0, 0),
        threads == Threads.HELPERS ? clients : 0,
        1,
        1,
        0,
        restless,
        false);
  }

  private static void addIf(boolean come, List<Place> places, Place place) {
    if (come) {
      places.add(place);
    }
  }

  private static ArchitectureSample sample(
      int clients, List<Place> places, Waits waits, int helpers) {
    return new ArchitectureSample(
        ClientPhase.IDLE, clients, clients, places, waits, helpers, 1, 0, 0, false, false);
  }

  private static Place place(Stand stand, String call, int connections) {
    return new Place(stand, call, connections);
  }

  private static Set<Architecture> set(String words) {
    return words == null
        ? Set.of()
        : Set.copyOf(Stream.of(words.split(" ", -1)).map(Architecture::valueOf).toList());
  }
}
