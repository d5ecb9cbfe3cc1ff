package dev.socketlab.grading.architecture;

import dev.socketlab.grading.architecture.ArchitectureSample.Stand;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Classifies the architecture that a table of looks shows. What grows with the clients comes first,
 * since it shows in every language; then what a runtime is known to hide; then where the threads
 * wait. Whether the threads that wait also do the work is told by {@link WorkDivision}.
 */
public final class ArchitectureClassifier {

  /** What a thread waits for may be unknown: one of them may wait for new clients. */
  private static final int UNKNOWN_LOOPS = 2;

  private static final int TEAM = 2;

  private final List<ArchitectureSample> looks;
  private final Optional<WorkDivision> work;
  private final Optional<Platform> platform;
  private final boolean believed;
  private final ArchitectureSample one;
  private final ArchitectureSample most;
  private final EnumSet<Architecture> others = EnumSet.noneOf(Architecture.class);

  private ArchitectureClassifier(
      List<ArchitectureSample> looks,
      Optional<WorkDivision> work,
      Optional<Platform> platform,
      boolean believed) {
    this.looks = looks;
    this.work = work;
    this.platform = platform;
    this.believed = believed;
    List<ArchitectureSample> idle =
        looks.stream().filter(look -> look.moment() == ClientPhase.IDLE).toList();
    this.one = idle.get(0);
    this.most = idle.get(idle.size() - 1);
  }

  /**
   * @param looks in order of time; at least one while clients were connected and silent
   * @param work who answers the clients, if that was seen
   * @param platform the runtime that the program seems to use
   * @param believed whether it is known to use it
   */
  public static ObservedArchitecture recognise(
      List<ArchitectureSample> looks,
      Optional<WorkDivision> work,
      Optional<Platform> platform,
      boolean believed) {
    ArchitectureClassifier classifier = new ArchitectureClassifier(looks, work, platform, believed);
    Architecture found = classifier.architecture();
    classifier.others.remove(found);
    return new ObservedArchitecture(
        found, classifier.others, platform, classifier.keeps(), classifier.most.busy());
  }

  private Architecture architecture() {
    if (grows(ArchitectureSample::processes)) {
      return forEachClient(Architecture.PROCESS_PER_CLIENT);
    }
    if (grows(ArchitectureSample::threadsOfAnyName)) {
      return forEachClient(threads());
    }
    if (most.busy()) {
      return Architecture.BUSY_LOOP;
    }
    Optional<Architecture> hidden = platform.flatMap(Platform::hides);
    int left = platform.map(this::leftTo).orElse(0);
    if (hidden.isEmpty() || left == 0) {
      return fixed();
    }
    if (!believed || left < most.clients()) {
      others.add(fixed());
    }
    return hidden.get();
  }

  /** What is counted in one look. */
  @FunctionalInterface
  private interface Count {
    int of(ArchitectureSample look);
  }

  /** Whether there is at least one more for each further client, in all looks. */
  private boolean grows(Count count) {
    return most.clients() > one.clients()
        && most.served() == most.clients()
        && idleLooks()
            .allMatch(look -> count.of(look) - count.of(one) >= look.clients() - one.clients());
  }

  private Stream<ArchitectureSample> idleLooks() {
    return looks.stream().filter(look -> look.moment() == ClientPhase.IDLE);
  }

  private Architecture threads() {
    int further = most.clients() - one.clients();
    if (most.in(Stand.SELECT) - one.in(Stand.SELECT) >= further) {
      return Architecture.SELECT_PER_CLIENT;
    }
    // A pool ends its threads late, one by one; a thread for one client ends with it.
    boolean stay =
        at(ClientPhase.LEFT).filter(left -> left.threads() - one.threads() >= further).isPresent();
    return stay && !keeps() ? Architecture.GROWING_POOL : Architecture.THREAD_PER_CLIENT;
  }

  /** More threads or processes with each client: whether it is they that serve them. */
  private Architecture forEachClient(Architecture kind) {
    if (most.hasLoop()) {
      return besideLoop(kind);
    }
    boolean attended = isAttended();
    boolean byOwn = work.map(WorkDivision::isByOwnAlone).orElse(attended);
    if (byOwn && (!attended || work.map(WorkDivision::isByAttendants).orElse(true))) {
      return kind;
    }
    if (work.filter(division -> idle(division, attended)).isPresent()) {
      return Architecture.UNKNOWN;
    }
    others.add(
        most.restless() && !attended
            ? Architecture.POLLING
            : Architecture.EVENT_LOOP_WITH_CLIENT_THREADS);
    return kind;
  }

  /**
   * Whether the threads that wait for one client, or seem to run for one, do nothing. In a program
   * that polls, a thread may run for several clients, but one that never runs moves no byte.
   */
  private boolean idle(WorkDivision division, boolean attended) {
    if (division.isByFewerThanClients()) {
      return true;
    }
    boolean none = attended ? division.byAttendant() == 0 : division.byOwn() == 0;
    return none
        && division.started() == 0
        && (!most.restless() || (attended && division.byOwn() == 0));
  }

  /** The same beside a thread that waits for several clients, if not for nothing. */
  private Architecture besideLoop(Architecture kind) {
    if (work.isEmpty()) {
      if (isAttended()) {
        others.add(kind);
      }
      return Architecture.EVENT_LOOP_WITH_CLIENT_THREADS;
    }
    WorkDivision division = work.get();
    if (division.byLoop() == 0) {
      if (!division.isByOwnAlone()) {
        others.add(Architecture.EVENT_LOOP_WITH_CLIENT_THREADS);
      }
      return kind;
    }
    return division.byOwn() == 0 ? loop() : Architecture.EVENT_LOOP_WITH_CLIENT_THREADS;
  }

  /** Whether each client has a thread that waits for it alone and has come with the clients. */
  private boolean isAttended() {
    int fresh = most.waits().byNewThreads() - one.waits().byNewThreads();
    return fresh >= most.clients() - one.clients()
        && idleLooks().allMatch(look -> look.waits().attended() >= look.clients());
  }

  /** Whether threads or processes stay when their clients leave, and new clients get others. */
  private boolean keeps() {
    return (grows(ArchitectureSample::processes) || grows(ArchitectureSample::threadsOfAnyName))
        && at(ClientPhase.AGAIN)
            .filter(
                again -> again.threads() > most.threads() || again.processes() > most.processes())
            .isPresent();
  }

  private Optional<ArchitectureSample> at(ClientPhase moment) {
    return looks.stream().filter(look -> look.moment() == moment).findFirst();
  }

  /** How many clients the runtime's own epoll waits for; 0 if the program waits by itself. */
  private int leftTo(Platform runtime) {
    boolean waitsItself =
        most.places().stream()
            .anyMatch(
                place ->
                    place.stand() == Stand.SELECT
                        && place.connections() != 0
                        && !place.call().startsWith("epoll_"));
    return waitsItself || most.in(Stand.CONNECTION) > 0 ? 0 : runtime.watched(most.waits());
  }

  private Architecture fixed() {
    // A read with a timeout waits in poll(): it differs from a loop in how many it serves.
    if (most.served() == 1 && most.clients() > 1) {
      return Architecture.ONE_AT_A_TIME;
    }
    int loops = most.loops();
    boolean pool = most.loopsAreKnown() && loops > 1 && !most.hasLoop();
    if (most.in(Stand.CONNECTION) > 0 || pool) {
      return readers();
    }
    if (loops > (most.loopsAreKnown() ? 1 : UNKNOWN_LOOPS)) {
      return Architecture.SEVERAL_EVENT_LOOPS;
    }
    if (loops > 0) {
      return work.filter(division -> division.byLoop() == 0).isPresent() && most.hasLoop()
          ? Architecture.THREAD_POOL
          : loop();
    }
    return most.restless() ? Architecture.POLLING : unknown();
  }

  private Architecture loop() {
    if (work.filter(WorkDivision::startsWithEachRequest).isPresent()) {
      return Architecture.THREAD_PER_MESSAGE;
    }
    boolean workers = hasWorkers() && !platform.equals(Optional.of(Platform.NODE));
    return workers ? Architecture.EVENT_LOOP_WITH_WORKERS : Architecture.EVENT_LOOP;
  }

  /** Several waiting threads with one name, or some that were added with the clients. */
  private boolean hasWorkers() {
    int atFirst = at(ClientPhase.BEFORE).map(ArchitectureSample::teams).orElse(most.teams());
    return most.teams() >= TEAM || most.teams() > atFirst;
  }

  private Architecture readers() {
    if (most.readingProcesses() > 1) {
      return Architecture.PROCESS_POOL;
    }
    if (most.waits().attended() > 1) {
      return Architecture.THREAD_POOL;
    }
    return most.served() == 1 ? Architecture.ONE_AT_A_TIME : Architecture.UNKNOWN;
  }

  /** A thread in a system call that is not known may wait for anything. */
  private Architecture unknown() {
    if (most.hasUnknownCall()) {
      others.add(Architecture.EVENT_LOOP);
      if (most.threads() >= most.clients()) {
        others.add(Architecture.THREAD_PER_CLIENT);
      }
    }
    return Architecture.UNKNOWN;
  }
}
