package dev.socketlab.grading.architecture;

import dev.socketlab.grading.observe.ProgramView;
import dev.socketlab.grading.observe.ThreadView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which threads ran while one client asked and was answered, a few times in a row, and nobody else
 * said anything. The bytes of a request are moved by a thread that runs: whoever did not run moved
 * none.
 *
 * @param ran threads that ran for at least every second request
 * @param helpers the same of threads that bear the names of a runtime's own
 * @param touched threads that ran at all
 * @param attendants threads that waited for this client alone before
 * @param loops threads that waited for several clients before
 * @param fresh how many of the threads afterwards had not existed before
 */
public record RequestTrace(
    Set<Integer> ran,
    Set<Integer> helpers,
    Set<Integer> touched,
    Set<Integer> attendants,
    Set<Integer> loops,
    int fresh) {

  /**
   * What two looks show.
   *
   * @param waits for whom the threads waited when all were silent
   * @param clientPort the grader's end of the connection of the client that asked
   * @param requests how many it made between the looks
   */
  public static RequestTrace between(
      ProgramView before, ProgramView after, ClientWaits waits, int clientPort, int requests) {
    Map<Integer, Long> switches = new HashMap<>();
    all(before).forEach(thread -> switches.put(thread.tid(), thread.switches()));
    // Those that have ended ran as well.
    Set<Integer> touched = new HashSet<>(switches.keySet());
    all(after).forEach(thread -> touched.remove(thread.tid()));
    Set<Integer> ran = new HashSet<>(touched);
    Set<Integer> helpers = new HashSet<>();
    int fresh = 0;
    for (ThreadView thread : all(after).toList()) {
      Long earlier = switches.get(thread.tid());
      if (earlier == null) {
        fresh += thread.ofRuntime() ? 0 : 1;
        continue;
      }
      // One that still runs has not been switched from since its last request.
      long times = thread.switches() - earlier + (thread.call() == null ? 1 : 0);
      if (times > 0) {
        touched.add(thread.tid());
      }
      if (2 * times >= requests) {
        (thread.ofRuntime() ? helpers : ran).add(thread.tid());
      }
    }
    return new RequestTrace(
        ran, helpers, touched, waits.attendants(clientPort), waits.loops(), fresh);
  }

  private static Stream<ThreadView> all(ProgramView view) {
    return view.processes().stream().flatMap(process -> process.threads().stream());
  }
}
