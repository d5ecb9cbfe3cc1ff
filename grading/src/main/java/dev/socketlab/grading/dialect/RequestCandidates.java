package dev.socketlab.grading.dialect;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The forms to try, one after another: the usual ones; then, if none is answered, what the
 * submission itself shows; then all other guesses. For one thread.
 */
final class RequestCandidates {

  /** The usual forms cost less than any way to learn more. */
  private static final int USUAL = 4;

  private final Deque<SuggestedRequest> guesses = new ArrayDeque<>();
  private final Deque<SuggestedRequest> suggested = new ArrayDeque<>();
  private final SuggestedRequest.Supplier supplier;
  private final ProgramAccess access;
  private int guessed;
  private boolean asked;

  RequestCandidates(
      List<RequestForm> guesses, SuggestedRequest.Supplier supplier, ProgramAccess access) {
    guesses.forEach(form -> this.guesses.add(SuggestedRequest.guess(form)));
    this.supplier = supplier;
    this.access = access;
  }

  /**
   * The next form; empty if none is left.
   *
   * @param client leaves before another client is observed
   */
  Optional<SuggestedRequest> next(LearningClient client) throws IOException, InterruptedException {
    // A wait for a greeting that could not be proved vain says nothing about any form.
    boolean tooSlow = guessed > 0 && client.unproved() > 0;
    boolean enough = guessed >= USUAL || guesses.isEmpty() || tooSlow;
    if (enough && !asked) {
      asked = true;
      client.leavesForNow();
      suggested.addAll(supplier.suggestions(access));
    }
    if (!suggested.isEmpty()) {
      return Optional.of(suggested.remove());
    }
    guessed++;
    return Optional.ofNullable(guesses.poll());
  }

  /** How many guesses were made so far. */
  int guessed() {
    return guessed;
  }
}
