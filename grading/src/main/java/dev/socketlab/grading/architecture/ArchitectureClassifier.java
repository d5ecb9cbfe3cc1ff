package dev.socketlab.grading.architecture;

import dev.socketlab.grading.architecture.ArchitectureSample.Stand;
import java.util.List;
import java.util.Optional;

/**
 * Classifies the architecture that a table of looks shows. What grows with the clients comes first,
 * since it shows in every language; then what a runtime is known to hide; then where the threads
 * wait.
 */
public final class ArchitectureClassifier {

  /** What select() and poll() wait for is unknown: one of them may wait for new clients. */
  private static final int UNKNOWN_LOOPS = 2;

  private static final int TEAM = 2;

  private final List<ArchitectureSample> looks;
  private final Optional<Platform> platform;
  private final ArchitectureSample one;
  private final ArchitectureSample most;

  private ArchitectureClassifier(List<ArchitectureSample> looks, Optional<Platform> platform) {
    this.looks = looks;
    this.platform = platform;
    List<ArchitectureSample> idle =
        looks.stream().filter(look -> look.moment() == ClientPhase.IDLE).toList();
    this.one = idle.get(0);
    this.most = idle.get(idle.size() - 1);
  }

  /**
   * @param looks in order of time; at least one while clients were connected and silent
   */
  public static ObservedArchitecture recognise(
      List<ArchitectureSample> looks, Optional<Platform> platform) {
    ArchitectureClassifier classifier = new ArchitectureClassifier(looks, platform);
    return new ObservedArchitecture(
        classifier.architecture(), platform, classifier.keeps(), classifier.most.busy());
  }

  private Architecture architecture() {
    if (grows(ArchitectureSample::processes)) {
      return Architecture.PROCESS_PER_CLIENT;
    }
    if (grows(ArchitectureSample::threads)) {
      return threads();
    }
    if (most.busy()) {
      return Architecture.BUSY_LOOP;
    }
    Optional<Architecture> hidden = platform.flatMap(Platform::hides);
    return hidden.isPresent() && !waitsItself() ? hidden.get() : fixed();
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
        && looks.stream()
            .filter(look -> look.moment() == ClientPhase.IDLE)
            .allMatch(look -> count.of(look) - count.of(one) >= look.clients() - one.clients());
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

  /** Whether threads or processes stay when their clients leave, and new clients get others. */
  private boolean keeps() {
    return (grows(ArchitectureSample::processes) || grows(ArchitectureSample::threads))
        && at(ClientPhase.AGAIN)
            .filter(
                again -> again.threads() > most.threads() || again.processes() > most.processes())
            .isPresent();
  }

  private Optional<ArchitectureSample> at(ClientPhase moment) {
    return looks.stream().filter(look -> look.moment() == moment).findFirst();
  }

  /** Go's runtime waits in epoll_pwait: another call means that the program waits by itself. */
  private boolean waitsItself() {
    return platform.equals(Optional.of(Platform.GO))
        && most.places().stream()
            .anyMatch(
                place ->
                    place.stand() == Stand.SELECT && !place.call().startsWith("epoll_pwait()"));
  }

  private Architecture fixed() {
    // A read with a timeout waits in poll(): it differs from a loop in how many it serves.
    if (most.served() == 1 && most.clients() > 1) {
      return Architecture.ONE_AT_A_TIME;
    }
    if (most.in(Stand.CONNECTION) > 0) {
      return readers();
    }
    int loops = most.loops();
    if (loops > (most.loopsAreKnown() ? 1 : UNKNOWN_LOOPS)) {
      return Architecture.SEVERAL_EVENT_LOOPS;
    }
    if (loops > 0) {
      boolean workers = hasWorkers() && !platform.equals(Optional.of(Platform.NODE));
      return workers ? Architecture.EVENT_LOOP_WITH_WORKERS : Architecture.EVENT_LOOP;
    }
    return most.restless() ? Architecture.POLLING : Architecture.UNKNOWN;
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
    if (most.in(Stand.CONNECTION) > 1) {
      return Architecture.THREAD_POOL;
    }
    return most.served() == 1 ? Architecture.ONE_AT_A_TIME : Architecture.UNKNOWN;
  }
}
