package dev.socketlab.grading.architecture;

import java.util.Optional;

/**
 * What was found out.
 *
 * @param platform what the program leaves its waiting to, where that is known
 * @param keeps whether what was started for clients is neither ended nor used again
 * @param busy whether it takes a processor's time while its clients are silent
 */
public record ObservedArchitecture(
    Architecture architecture, Optional<Platform> platform, boolean keeps, boolean busy) {

  /** "waits for all its clients in one thread (Node)"; "the server" goes before it. */
  public String words() {
    return architecture.does()
        + platform.map(runtime -> " (" + runtime.title() + ")").orElse("")
        + (keeps ? ", and never ends it" : "")
        + (busy && architecture != Architecture.BUSY_LOOP ? ", busy while they are silent" : "")
        + (architecture.hidden()
            ? ": who waits for whom is hidden from the kernel, so behaviour only is judged"
            : "");
  }
}
