package dev.socketlab.grading.observe;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * Decides when a wait is over: when what is expected comes, when {@link SilenceProof} shows that
 * nothing will come, however loaded the machine is, or, where there is no proof, when {@link
 * WaitLimit} is exceeded. This class is the loop around them: it looks at the program again and
 * again, and remembers how fast the program has been.
 *
 * <p>For one trial; not thread-safe, except that connections may be watched from any thread.
 */
public final class Stillness {

  /** How a wait ended. */
  public enum End {
    CAME,
    /** Proved: nothing will come. */
    STILL,
    /** Not proved, but nothing came for many times as long as this program ever took. */
    OVERDUE,
    /** Something came again and again, but never what was waited for. */
    ENDLESS;

    /** Whether more time would change nothing. */
    public boolean proved() {
      return this == CAME || this == STILL;
    }
  }

  /** What is waited for. */
  @FunctionalInterface
  public interface Arrival {
    /** Waits at most {@code ms} milliseconds, 0 for just checking; true once it has come. */
    boolean within(long ms) throws IOException, InterruptedException;
  }

  /** Two looks at least this far apart prove silence; a look itself takes about a millisecond. */
  private static final long FIRST_WAIT_MS = 2;

  private static final long LONGEST_WAIT_MS = 20;

  /**
   * How long a program that is known never to come to rest is left alone. No verdict depends on it:
   * a reply is waited for as long as ever.
   */
  private static final long RESTLESS_NANOS = 500_000_000L;

  /** A program that always says a little more would keep the grader forever. */
  private static final long LONGEST_TRIAL_NANOS = 300_000_000_000L;

  /**
   * The kernel moves what is written to a terminal in a worker thread that cannot be seen here:
   * only several looks in a row leave it enough time.
   */
  private static final int LOOKS_AT_TERMINAL = 6;

  private static final int LOOKS = 1;

  /** A program that is to answer in time does not rest for longer in the middle of its work. */
  private static final long REVIEW_NANOS = 1_000_000_000L;

  private final int[] pids;
  private final int terminal;
  private final int looks;
  private final RestHistory history;
  private final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
  private final long trialEnd = System.nanoTime() + LONGEST_TRIAL_NANOS;
  private long lastProgress;
  private long lastWaitNanos;
  private WaitLimit current;
  private final ProgramPace pace = new ProgramPace();
  private boolean restless;
  private boolean atRest;
  private boolean busy;
  private ProgramView last;
  private OutputReader reader = OutputReader.NONE;

  private Stillness(RestHistory history, int looks, int terminal, int... pids) {
    this.terminal = terminal;
    this.history = history;
    this.pids = pids;
    this.looks = looks;
  }

  /**
   * For a program that talks through sockets.
   *
   * @param pid the program's first process
   * @param history what earlier runs of it have shown
   */
  public static Stillness of(int pid, RestHistory history) {
    return new Stillness(history, LOOKS, 0, pid);
  }

  /**
   * For a program that also talks through a terminal.
   *
   * @param pid the process that is the terminal, and has started the program
   * @param others programs that it talks to: more may come from it as long as they do something
   */
  public static Stillness atTerminal(int pid, RestHistory history, int... others) {
    int[] all = new int[others.length + 1];
    all[0] = pid;
    System.arraycopy(others, 0, all, 1, others.length);
    return new Stillness(history, LOOKS_AT_TERMINAL, pid, all);
  }

  /** From now on, bytes between this local port of the grader's and the program count. */
  public void watch(int clientPort) {
    clientPorts.add(clientPort);
  }

  /**
   * From now on, a wait does not end before this thread of the grader's own has read what the
   * program has printed.
   *
   * @param tid its number in the kernel; 0 as long as it has not started
   */
  public Stillness readBy(IntSupplier tid) {
    reader = new OutputReader(tid);
    return this;
  }

  public End await(Arrival arrival) throws IOException, InterruptedException {
    return await(arrival, Long.MAX_VALUE, false);
  }

  /**
   * The same, except that the wait also ends when only timers could make the program go on: no
   * verdict may depend on that.
   */
  public End awaitIdle(Arrival arrival) throws IOException, InterruptedException {
    return await(arrival, pace.boundOfIdleness(Long.MAX_VALUE), true);
  }

  /**
   * @param idleIsEnough whether the wait also ends when only timers could make the program go on
   */
  private End await(Arrival arrival, long mostNanos, boolean idleIsEnough)
      throws IOException, InterruptedException {
    SilenceProof proof = new SilenceProof(looks, clientPorts, terminal, pids);
    WaitLimit limit =
        new WaitLimit(
            last, Math.min(pace.bound(neverStarts()), mostNanos), !neverStarts(), trialEnd);
    lastProgress = limit.began();
    current = limit;
    try {
      End end = await(arrival, idleIsEnough, proof, limit);
      pace.waited(end, limit.isBusy());
      return end;
    } finally {
      lastWaitNanos = limit.nanosWithoutLoad(lastView());
    }
  }

  private End await(Arrival arrival, boolean idleIsEnough, SilenceProof proof, WaitLimit limit)
      throws IOException, InterruptedException {
    long ms = FIRST_WAIT_MS;
    while (!arrival.within(ms)) {
      ProgramView now = ProgramView.look(pids);
      last = now;
      boolean readAll = reader.hasReadAll();
      boolean proved = proof.isComplete(now, lastProgress) && readAll;
      if (proved && (now.ended() || !history.goesOnByItself())) {
        // What the program did just before it fell silent has arrived by now.
        now.complete();
        return arrival.within(0) ? came() : End.STILL;
      }
      boolean idle = idleIsEnough && proof.isIdle(now) && readAll;
      boolean endless = limit.isEndless(lastProgress);
      if (idle || endless || limit.isOverdue(now, lastProgress)) {
        busy |= idleIsEnough && !idle;
        waitedForStart(idleIsEnough, false);
        now.complete();
        return arrival.within(0) ? came() : endless ? End.ENDLESS : End.OVERDUE;
      }
      ms = Math.min(2 * ms, LONGEST_WAIT_MS);
    }
    return came();
  }

  /** How long the last wait took, as it would on a machine that does nothing else. */
  public Duration lastWait() {
    return Duration.ofNanos(lastWaitNanos);
  }

  /** Tells a running wait that something came, if not all yet: its bound starts again. */
  public void progress() {
    measure();
    lastProgress = System.nanoTime();
  }

  /**
   * Waits until the program has done all that it will do by itself, except for what an event loop
   * does when one of its timers expires: no verdict depends on that.
   */
  public End settle() throws IOException, InterruptedException {
    End end =
        await(
            ms -> {
              // There is nothing to wait for but the next look at the program.
              Thread.sleep(ms);
              return false;
            },
            pace.boundOfIdleness(history.restless() ? RESTLESS_NANOS : Long.MAX_VALUE),
            true);
    atRest = end == End.STILL;
    if (end == End.OVERDUE) {
      restless = true;
      history.foundRestless();
    }
    return end;
  }

  /**
   * Tests the proof of the last {@link #settle}, before anybody is accused: whether the program
   * goes on by itself in spite of it. Nothing may have been sent since.
   */
  public void review() throws InterruptedException {
    if (!atRest || last.ended() || !history.needsReview()) {
      return;
    }
    ProgramView proved = last;
    long began = System.nanoTime();
    boolean refuted = false;
    while (!refuted && System.nanoTime() - began < REVIEW_NANOS) {
      Thread.sleep(LONGEST_WAIT_MS); // until the next look
      refuted = !ProgramView.look(pids).hasRestedSince(proved);
    }
    history.reviewed(refuted);
  }

  /** Whether, in this run, the program did not come to rest when {@link #settle} waited for it. */
  public boolean restless() {
    return restless;
  }

  /** Whether {@link #settle} never saw the program idle, not even for a moment. */
  public boolean busy() {
    return busy;
  }

  /** The last look of the last wait that needed one. */
  public Optional<ProgramView> lastView() {
    return Optional.ofNullable(last);
  }

  private End came() {
    waitedForStart(false, true);
    measure();
    return End.CAME;
  }

  /** The first wait of a run, unless it is for the program to rest. */
  private void waitedForStart(boolean idleIsEnough, boolean came) {
    if (!pace.measured() && !idleIsEnough) {
      history.waitedForStart(came);
    }
  }

  private boolean neverStarts() {
    return !pace.measured() && history.neverStarts();
  }

  private void measure() {
    long sinceProgress = System.nanoTime() - lastProgress;
    pace.took(
        current == null
            ? sinceProgress
            : Math.min(sinceProgress, current.nanosWithoutLoad(lastView())));
  }
}
