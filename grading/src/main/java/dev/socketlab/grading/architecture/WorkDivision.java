package dev.socketlab.grading.architecture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who answers the clients, judging by which threads run while one client at a time asks.
 *
 * @param clients how many asked
 * @param requests how many they made in total
 * @param byAttendant for how many a thread ran that waits for this client alone
 * @param byOwn for how many a thread ran that ran for no other client
 * @param byOwnAlone for how many none ran besides such threads
 * @param byLoop for how many a thread ran that waits for several clients
 * @param byLoopAlone for how many none ran besides such threads
 * @param started how many threads and processes were started meanwhile
 * @param touched how many threads ran at all
 */
public record WorkDivision(
    int clients,
    int requests,
    int byAttendant,
    int byOwn,
    int byOwnAlone,
    int byLoop,
    int byLoopAlone,
    int started,
    int touched) {

  /**
   * What traces of several clients show together.
   *
   * @param started how many threads and processes were started in all of them
   */
  public static WorkDivision of(List<RequestTrace> traces, int requests, int started) {
    Map<Integer, Integer> times = new HashMap<>();
    Set<Integer> touched = new HashSet<>();
    for (RequestTrace trace : traces) {
      trace.ran().forEach(thread -> times.merge(thread, 1, Integer::sum));
      trace.helpers().forEach(thread -> times.merge(thread, 1, Integer::sum));
      touched.addAll(trace.touched());
    }
    int byAttendant = 0;
    int byOwn = 0;
    int byOwnAlone = 0;
    int byLoop = 0;
    int byLoopAlone = 0;
    for (RequestTrace trace : traces) {
      Set<Integer> own = new HashSet<>(trace.ran());
      own.removeIf(thread -> times.get(thread) > 1);
      byAttendant += meet(trace.attendants(), trace.ran()) ? 1 : 0;
      boolean helped = trace.helpers().stream().anyMatch(thread -> times.get(thread) == 1);
      byOwn += own.isEmpty() && !helped ? 0 : 1;
      byOwnAlone += !own.isEmpty() && own.equals(trace.ran()) ? 1 : 0;
      byLoop += meet(trace.loops(), trace.touched()) ? 1 : 0;
      byLoopAlone += !trace.ran().isEmpty() && trace.loops().containsAll(trace.ran()) ? 1 : 0;
    }
    return new WorkDivision(
        traces.size(),
        requests,
        byAttendant,
        byOwn,
        byOwnAlone,
        byLoop,
        byLoopAlone,
        started,
        touched.size());
  }

  private static boolean meet(Set<Integer> some, Set<Integer> others) {
    return some.stream().anyMatch(others::contains);
  }

  /** Whether a thread or a process is started for each request, or nearly. */
  boolean startsWithEachRequest() {
    return requests > 0 && 4 * started >= 3 * requests;
  }

  /** Whether too few threads ran for each client to have one that answers it. */
  boolean isByFewerThanClients() {
    return started == 0 && touched < clients;
  }

  /** Whether all clients have threads that run for them and for nobody else. */
  boolean isByOwnAlone() {
    return byOwnAlone == clients;
  }

  /** Whether for each client the thread ran that waits for it alone. */
  boolean isByAttendants() {
    return byAttendant == clients;
  }

  /** For messages. */
  public String words() {
    return clients
        + " clients asked in turn: a thread of its own ran for "
        + byOwn
        + ", one that waits for several for "
        + byLoop
        + "; "
        + started
        + " threads or processes were started for "
        + requests
        + " requests";
  }
}
