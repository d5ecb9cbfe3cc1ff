package dev.socketlab.grading.launch;

import dev.socketlab.grading.build.LaunchCommand;
import dev.socketlab.grading.observe.RestHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about how a program starts.
 *
 * @param launch the command, with the folder that it is started in
 * @param invocation the best one found; if none was, the one it should have
 * @param assigned the one that the assignment asks for
 * @param usesGivenPort whether it used the port that it was given
 * @param found where it listened or connected to with that invocation; empty if nowhere
 * @param attempts all invocations that were tried, in order
 * @param restHistory what its runs have shown so far
 */
public record DiscoveredLaunch(
    LaunchCommand launch,
    Invocation invocation,
    Optional<Invocation> assigned,
    boolean usesGivenPort,
    Optional<Endpoint> found,
    List<Attempt> attempts,
    RestHistory restHistory) {

  /** One invocation that was tried, and its outcome, as text. */
  public record Attempt(String shown, String outcome) {}

  public DiscoveredLaunch {
    attempts = List.copyOf(attempts);
  }

  /** The endpoint that it chose itself, ignoring what it was given. */
  public Optional<Endpoint> ownChoice() {
    return usesGivenPort ? Optional.empty() : found;
  }

  /** What was tried, with its outcome, a sentence each. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (Attempt attempt : attempts) {
      words.add("started as \"" + attempt.shown() + "\", " + attempt.outcome());
    }
    return words;
  }

  /** The same for an explanation; empty after one attempt, which the explanation shows anyway. */
  public String tried() {
    return attempts.size() < 2 ? "" : "\n" + String.join("\n", words());
  }
}
