package dev.socketlab.grading.architecture;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The architecture that was observed.
 *
 * @param architecture the likeliest
 * @param others what it may be as well: what was seen does not decide between them
 * @param platform what the program delegates its waiting to, if that is known
 * @param keeps whether threads or processes started for clients are neither ended nor reused
 * @param busy whether it uses CPU time while its clients are silent
 */
public record ObservedArchitecture(
    Architecture architecture,
    Set<Architecture> others,
    Optional<Platform> platform,
    boolean keeps,
    boolean busy) {

  public ObservedArchitecture {
    others = Set.copyOf(others);
  }

  /** All that it may be. */
  public Set<Architecture> possible() {
    EnumSet<Architecture> possible = EnumSet.of(architecture);
    possible.addAll(others);
    return possible;
  }

  /** To follow "the server": "waits for all its clients in one thread (Node)". */
  public String words() {
    return architecture.does()
        + platform.map(runtime -> " (" + runtime.title() + ")").orElse("")
        + (keeps ? ", and never ends it" : "")
        + (busy && architecture != Architecture.BUSY_LOOP ? ", busy while they are silent" : "")
        + (architecture.hidden()
            ? ": the kernel cannot see what waits for which client, so only behaviour is judged"
            : "")
        + others.stream()
            .sorted()
            .map(other -> ", or " + other.does())
            .collect(Collectors.joining());
  }
}
