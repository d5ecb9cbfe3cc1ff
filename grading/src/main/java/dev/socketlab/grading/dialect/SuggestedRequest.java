package dev.socketlab.grading.dialect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A form of request that is worth a try, and why.
 *
 * @param opening messages that the program expects before the first request, as templates
 * @param source where it was learned: {@code client.py}; empty if it is a guess
 */
public record SuggestedRequest(RequestForm form, List<String> opening, String source) {

  /** Asked for once the usual forms have failed. */
  @FunctionalInterface
  public interface Supplier {

    /** Nothing but guesses. */
    Supplier NONE = access -> ClientEvidence.NONE;

    /**
     * What the submission's own clients show.
     *
     * @param access to the program, which has no client now
     */
    ClientEvidence evidence(ProgramAccess access) throws IOException, InterruptedException;
  }

  public SuggestedRequest {
    opening = List.copyOf(opening);
  }

  static SuggestedRequest guess(RequestForm form, List<String> opening) {
    return new SuggestedRequest(form, opening, "");
  }

  boolean isGuess() {
    return source.isEmpty();
  }

  /** What is said once it was answered. */
  Optional<String> words() {
    return isGuess()
        ? Optional.empty()
        : Optional.of("How a request looks was learned from " + source + ".");
  }
}
