package dev.socketlab.grading.observe;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides when waiting is over. A wait ends when what is expected comes, or when it is proved that
 * nothing will come: every thread of the program is blocked in a call without a deadline, twice in
 * a row with unchanged context switches, and no byte is on its way. This holds however loaded the
 * machine is. Where there is no such proof (a thread that sleeps, waits with a deadline or spins),
 * a bound in proportion to the program's own measured speed takes its place, and time in which the
 * program was ready to run and had no processor does not count.
 *
 * <p>For one trial; not for use from several threads, but connections may come and go from any.
 */
public final class Stillness {

  /** How a wait ended. */
  public enum End {
    CAME,
    /** Proved: nothing will come. */
    STILL,
    /** Not proved, but nothing came for many times as long as this program ever took. */
    OVERDUE,
    /** Something came again and again, and never what was waited for. */
    ENDLESS;

    /** Whether more time would change nothing. */
    public boolean proved() {
      return this == CAME || this == STILL;
    }
  }

  /** What is waited for. */
  @FunctionalInterface
  public interface Arrival {
    /** Waits at most {@code ms} milliseconds, 0 for just looking; true when it has come. */
    boolean within(long ms) throws IOException, InterruptedException;
  }

  /** Two looks this far apart or more prove stillness; a look itself takes about a millisecond. */
  private static final long FIRST_WAIT_MS = 2;

  private static final long LONGEST_WAIT_MS = 20;

  /** For a program that was not measured yet; far above what a start takes on an idle machine. */
  private static final long UNMEASURED_NANOS = 10_000_000_000L;

  private static final long LEAST_BOUND_NANOS = 2_000_000_000L;
  private static final long TIMES_AS_LONG = 20;

  /**
   * How long a program is left alone that was seen never to come to rest. Nothing is judged by
   * that: an answer is waited for as long as ever.
   */
  private static final long RESTLESS_NANOS = 500_000_000L;

  /** A program that fell asleep on a message is waited for, up to here. */
  private static final long LONGEST_SLEEP_NANOS = 15_000_000_000L;

  /** A program that always says a little more would keep the grader for ever. */
  private static final long LONGEST_TRIAL_NANOS = 300_000_000_000L;

  /** A program that goes on and on without ever saying what is waited for is cut off here. */
  private static final long TIMES_WITH_PROGRESS = 10;

  /**
   * The kernel carries what is written to a terminal from one side to the other in a worker of its
   * own, which is not seen here: only several looks in a row leave it time enough.
   */
  private static final int LOOKS_AT_TERMINAL = 6;

  private static final int LOOKS = 1;

  /**
   * A runtime's own threads may sleep for some milliseconds in the middle of what they do: a Java
   * virtual machine that ends lets ten pass at a time, for threads in native calls to come back.
   */
  private static final int LOOKS_WITH_RUNTIME = 4;

  /** Some 50 ms: what an event loop has to do it does at once, or when an alarm goes off. */
  private static final int LOOKS_AT_CALM = 4;

  private final int[] pids;
  private final int looks;
  private final RestHistory pace;
  private final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
  private final long firstLook = System.nanoTime();
  private long lastProgress;
  private long slowestNanos;
  private boolean measured;
  private boolean restless;
  private boolean busy;
  private ProgramView last;

  private Stillness(RestHistory pace, int looks, int... pids) {
    this.pace = pace;
    this.pids = pids;
    this.looks = looks;
  }

  /**
   * For a program that talks through sockets.
   *
   * @param pid the program's first process
   * @param pace what earlier runs of it have shown
   */
  public static Stillness of(int pid, RestHistory pace) {
    return new Stillness(pace, LOOKS, pid);
  }

  /**
   * For a program that talks through a terminal, too.
   *
   * @param others programs that it talks to: nothing more comes of it while they do something
   */
  public static Stillness atTerminal(int pid, RestHistory pace, int... others) {
    int[] all = new int[others.length + 1];
    all[0] = pid;
    System.arraycopy(others, 0, all, 1, others.length);
    return new Stillness(pace, LOOKS_AT_TERMINAL, all);
  }

  /** From now on bytes between this local port of the grader's and the program count. */
  public void watch(int clientPort) {
    clientPorts.add(clientPort);
  }

  public End await(Arrival arrival) throws IOException, InterruptedException {
    return await(arrival, Long.MAX_VALUE, false);
  }

  /**
   * @param calm whether it is enough that the program rests but for alarms that it has set itself
   */
  private End await(Arrival arrival, long mostNanos, boolean calm)
      throws IOException, InterruptedException {
    Wait wait = new Wait(last, mostNanos);
    long ms = FIRST_WAIT_MS;
    while (!arrival.within(ms)) {
      ProgramView now = ProgramView.look(pids);
      last = now;
      if (wait.isStill(now)) {
        // What the program did just before it fell still has arrived by now.
        now.complete();
        return arrival.within(0) ? came(wait) : End.STILL;
      }
      boolean isCalm = calm && wait.isCalm(now);
      boolean endless = wait.isEndless();
      if (isCalm || endless || wait.isOverdue(now)) {
        busy |= calm && !isCalm;
        now.complete();
        return arrival.within(0) ? came(wait) : endless ? End.ENDLESS : End.OVERDUE;
      }
      ms = Math.min(2 * ms, LONGEST_WAIT_MS);
    }
    return came(wait);
  }

  /** Tells a running wait that something came, if not all yet: the time that counts begins anew. */
  public void progress() {
    lastProgress = System.nanoTime();
  }

  /**
   * Waits until the program has done all that it will do by itself, but for what an event loop does
   * when an alarm goes off that it has set itself: nothing is judged by that.
   */
  public End settle() throws IOException, InterruptedException {
    End end =
        await(
            ms -> {
              // There is nothing to wait for but the next look at it.
              Thread.sleep(ms);
              return false;
            },
            pace.restless() ? RESTLESS_NANOS : Long.MAX_VALUE,
            true);
    if (end == End.OVERDUE) {
      restless = true;
      pace.foundRestless();
    }
    return end;
  }

  /** Whether it was waited for in vain, in this run, that the program comes to rest. */
  public boolean restless() {
    return restless;
  }

  /** Whether it was waited for in vain that it does nothing for a moment. */
  public boolean busy() {
    return busy;
  }

  /** The last look of the last wait that needed one. */
  public Optional<ProgramView> lastView() {
    return Optional.ofNullable(last);
  }

  private End came(Wait wait) {
    slowestNanos = Math.max(slowestNanos, wait.elapsed());
    measured = true;
    return End.CAME;
  }

  private long bound(long mostNanos) {
    long usual =
        measured ? Math.max(LEAST_BOUND_NANOS, TIMES_AS_LONG * slowestNanos) : UNMEASURED_NANOS;
    return Math.min(usual, mostNanos);
  }

  /** That a thread was first seen at this count of switches at this time. */
  private record Nap(long switches, long since) {}

  /** One wait: what was seen in it so far. */
  private final class Wait {

    private final long began = System.nanoTime();
    private final Optional<ProgramView> earlier;
    private final long mostNanos;
    private final Map<Integer, Nap> naps = new HashMap<>();
    private ProgramView before;
    private RunDelay delay;
    private long progressAtLook;
    private int settled;
    private ProgramView calmBefore;
    private int calmLooks;

    /**
     * @param earlier the last look before this wait, or null
     */
    Wait(ProgramView earlier, long mostNanos) {
      this.mostNanos = mostNanos;
      this.earlier = Optional.ofNullable(earlier);
      lastProgress = began;
    }

    long elapsed() {
      return System.nanoTime() - lastProgress;
    }

    boolean isStill(ProgramView now) {
      boolean nothingHappened =
          before != null && progressAtLook == lastProgress && now.stillSince(before);
      settled = nothingHappened ? settled + 1 : 0;
      before = now;
      progressAtLook = lastProgress;
      int needed = now.hasRuntime() ? Math.max(looks, LOOKS_WITH_RUNTIME) : looks;
      if (now.ended() || settled < needed) {
        return now.ended();
      }
      // The table of sockets is read between two looks at the threads: what was on its way before
      // it has arrived and woken somebody, whom the second one sees.
      boolean proved =
          !onTheWay(now.sockets(), clientPorts) && ProgramView.look(pids).stillSince(now);
      settled = proved ? settled : 0;
      return proved;
    }

    /** Not a proof: an alarm may make the program do something that nobody asked for. */
    boolean isCalm(ProgramView now) {
      boolean calm = calmBefore != null && now.calmSince(calmBefore);
      calmBefore = now;
      calmLooks = calm ? calmLooks + 1 : 0;
      return calmLooks >= LOOKS_AT_CALM && !onTheWay(now.sockets(), clientPorts);
    }

    /** Whether it goes on and on; one that says nothing at all is overdue instead. */
    boolean isEndless() {
      return lastProgress != began
          && System.nanoTime() - began > TIMES_WITH_PROGRESS * bound(mostNanos);
    }

    boolean isOverdue(ProgramView now) {
      long time = System.nanoTime();
      if (delay == null) {
        delay = RunDelay.since(now);
      }
      for (ThreadView thread : now.threads()) {
        naps.merge(
            thread.tid(),
            new Nap(thread.switches(), time),
            (old, current) -> old.switches == current.switches ? old : current);
      }
      long bound = bound(mostNanos);
      if (time - began > TIMES_WITH_PROGRESS * bound || time - firstLook > LONGEST_TRIAL_NANOS) {
        return true;
      }
      return elapsed() > bound
          && elapsed() - delay.nanosUntil(now) > bound
          && (elapsed() > LONGEST_SLEEP_NANOS
              || now.threads().stream().noneMatch(this::fellAsleep));
    }

    /**
     * Whether a thread has begun, since the grader's last move, to wait for a limited time, and
     * waits on: it will go on by itself. One that has been waiting since before that move is idle,
     * and one that has been up in between asks again and again whether there is something to do.
     */
    private boolean fellAsleep(ThreadView thread) {
      return thread.waitsForALimitedTime()
          && System.nanoTime() - naps.get(thread.tid()).since > elapsed() / 2
          && earlier.filter(view -> view.hasUnchanged(thread)).isEmpty();
    }
  }

  /** Whether bytes left one end of a connection and have not reached the other one yet. */
  private static boolean onTheWay(SocketTable sockets, Collection<Integer> clientPorts) {
    return sockets.rows().stream()
        .filter(row -> row.established() && clientPorts.contains(row.localPort()))
        .anyMatch(
            row -> {
              Optional<SocketTable.Row> other = sockets.otherEnd(row);
              return other.isPresent()
                  && ((row.outgoing() > 0 && other.get().incoming() == 0)
                      || (other.get().outgoing() > 0 && row.incoming() == 0));
            });
  }
}
