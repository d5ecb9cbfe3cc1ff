package dev.socketlab.grading.launch;

import dev.socketlab.grading.observe.RestHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about how a program starts.
 *
 * @param way the best that was found; the one it should have where none was
 * @param assigned the one that the assignment asks for
 * @param obedient whether it took the port that it was told
 * @param found where a start in that way has led it to listen, or to connect; empty where to
 *     nothing
 * @param attempts all ways that were tried, in their order
 * @param pace what its runs have shown so far
 */
public record DiscoveredLaunch(
    Invocation way,
    Optional<Invocation> assigned,
    boolean obedient,
    Optional<Endpoint> found,
    List<Attempt> attempts,
    RestHistory pace) {

  /** One way that was tried, and what came of it, in words. */
  public record Attempt(String shown, String outcome) {}

  public DiscoveredLaunch {
    attempts = List.copyOf(attempts);
  }

  /** The place that it chose itself, whatever it was told. */
  public Optional<Endpoint> ownChoice() {
    return obedient ? Optional.empty() : found;
  }

  /** What was tried and what came of it, a sentence each. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (Attempt attempt : attempts) {
      words.add("started as \"" + attempt.shown() + "\", " + attempt.outcome());
    }
    return words;
  }

  /** The same for an explanation; empty where one way was tried, which is told there anyway. */
  public String tried() {
    return attempts.size() < 2 ? "" : "\n" + String.join("\n", words());
  }
}
