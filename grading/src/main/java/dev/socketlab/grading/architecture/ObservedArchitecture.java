package dev.socketlab.grading.architecture;

import java.util.Optional;

/**
 * The architecture that was observed.
 *
 * @param platform what the program delegates its waiting to, if that is known
 * @param keeps whether threads or processes started for clients are neither ended nor reused
 * @param busy whether it uses CPU time while its clients are silent
 */
public record ObservedArchitecture(
    Architecture architecture, Optional<Platform> platform, boolean keeps, boolean busy) {

  /** To follow "the server": "waits for all its clients in one thread (Node)". */
  public String words() {
    return architecture.does()
        + platform.map(runtime -> " (" + runtime.title() + ")").orElse("")
        + (keeps ? ", and never ends it" : "")
        + (busy && architecture != Architecture.BUSY_LOOP ? ", busy while they are silent" : "")
        + (architecture.hidden()
            ? ": the kernel cannot see what waits for which client, so only behaviour is judged"
            : "");
  }
}
