package dev.socketlab.grading.observe;

import java.util.Collection;

/**
 * Proves, within one wait, that a program will send nothing more. In consecutive looks every thread
 * is blocked in a call without a deadline, its count of context switches has not changed, no timer
 * is pending, and no byte is on its way between grader and program: only an event from outside
 * could wake it, and the grader is all there is outside. No clock is involved, so load on the
 * machine cannot refute it.
 */
final class SilenceProof {

  /**
   * A runtime's own threads may sleep for some milliseconds in the middle of their work: a Java
   * virtual machine that exits pauses 10 ms at a time for threads to return from native calls.
   */
  private static final int LOOKS_WITH_RUNTIME = 4;

  /** Some 50 ms: an event loop does its work at once, or when a timer expires. */
  private static final int IDLE_LOOKS = 4;

  private final int looks;
  private final Collection<Integer> clientPorts;
  private final int terminal;
  private final int[] pids;
  private ProgramView before;
  private long progressBefore;
  private int stillLooks;
  private ProgramView idleBefore;
  private int idleLooks;

  /**
   * @param looks how many in a row must show nothing new
   * @param clientPorts the grader's ends of the connections to the program
   * @param terminal the process that is the program's terminal; 0 if there is none
   * @param pids the programs that are looked at as one
   */
  SilenceProof(int looks, Collection<Integer> clientPorts, int terminal, int... pids) {
    this.terminal = terminal;
    this.looks = looks;
    this.clientPorts = clientPorts;
    this.pids = pids;
  }

  /**
   * Adds a look; true once the proof is complete.
   *
   * @param lastProgress when something last came
   */
  boolean isComplete(ProgramView now, long lastProgress) {
    boolean nothingHappened =
        before != null && progressBefore == lastProgress && now.stillSince(before);
    stillLooks = nothingHappened ? stillLooks + 1 : 0;
    before = now;
    progressBefore = lastProgress;
    int needed = now.hasRuntime() ? Math.max(looks, LOOKS_WITH_RUNTIME) : looks;
    if (now.ended() || stillLooks < needed) {
      return now.ended();
    }
    // Sockets and timers are read between two looks at the threads: what was on its way, or due,
    // before has woken a thread, which the second look sees.
    boolean proved =
        !onTheWay(now, clientPorts)
            && !now.mayGoOnByItself(terminal)
            && ProgramView.look(pids).stillSince(now);
    stillLooks = proved ? stillLooks : 0;
    return proved;
  }

  /** Adds a look. Not a proof: an expiring timer may make the program do something unasked. */
  boolean isIdle(ProgramView now) {
    boolean idle = idleBefore != null && now.idleSince(idleBefore);
    idleBefore = now;
    idleLooks = idle ? idleLooks + 1 : 0;
    return idleLooks >= IDLE_LOOKS && !onTheWay(now, clientPorts);
  }

  /**
   * Whether bytes have left one end of a connection and not yet reached the other, as when they are
   * held back for an acknowledgement; or whether a connection is not yet shown to a program that
   * waits for one. A half of it may be closed. Connections within the program count as well.
   */
  private static boolean onTheWay(ProgramView now, Collection<Integer> clientPorts) {
    SocketTable sockets = now.sockets();
    return sockets.rows().stream()
        .filter(row -> row.outgoing() > 0 || row.halfOpen() || row.connecting())
        .filter(row -> sockets.isOnTheWay(row))
        .anyMatch(
            row ->
                clientPorts.contains(row.localPort())
                    || clientPorts.contains(row.remotePort())
                    || now.owns(row)
                    || sockets.otherEnd(row).filter(now::owns).isPresent());
  }
}
