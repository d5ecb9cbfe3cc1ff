package dev.socketlab.grading.dialect;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The forms to try, one after another: the most likely ones; then, if none is answered, what the
 * submission itself shows; then all others that are likely after what the program said. For one
 * thread.
 */
final class RequestCandidates {

  /** Usual forms cost less than any way to learn more. */
  private static final int USUAL = 3;

  private static final int MOST_ATTEMPTS = 48;

  /** A message that is returned can have few forms. */
  private static final int MOST_OF_TEXT = 16;

  private final RequestSearch search;
  private final Deque<SuggestedRequest> suggested = new ArrayDeque<>();
  private final Set<String> heard = new HashSet<>();
  private final SuggestedRequest.Supplier supplier;
  private final ProgramAccess access;
  private final int most;
  private Optional<RequestChoice> heldBack = Optional.empty();
  private int attempts;
  private ClientEvidence evidence = ClientEvidence.NONE;
  private boolean asked;
  private boolean searching;

  RequestCandidates(
      Topic topic, ProtocolHints hints, SuggestedRequest.Supplier supplier, ProgramAccess access) {
    this.search = RequestForms.search(topic, hints);
    this.supplier = supplier;
    this.access = access;
    this.most = topic == Topic.SUMS ? MOST_ATTEMPTS : MOST_OF_TEXT;
  }

  /**
   * The next form; empty if none is left.
   *
   * @param client leaves before another client is observed
   */
  Optional<SuggestedRequest> next(LearningClient client) throws IOException, InterruptedException {
    if (suggested.isEmpty() && heldBack.isEmpty()) {
      heldBack = attempts < most ? search.next() : Optional.empty();
    }
    // A wait for a greeting that could not be proved vain says nothing about any form.
    boolean tooSlow = attempts > 0 && client.unproved() > 0;
    boolean usual = attempts < USUAL && heldBack.filter(RequestChoice::isPlain).isPresent();
    if (!asked && (tooSlow || !usual)) {
      asked = true;
      client.leavesForNow();
      evidence = supplier.evidence(access);
      suggested.addAll(evidence.requests());
      client.comesBack();
    }
    attempts++;
    searching = suggested.isEmpty();
    if (!searching) {
      return Optional.of(suggested.remove());
    }
    Optional<RequestChoice> next = heldBack;
    heldBack = Optional.empty();
    return next.map(choice -> SuggestedRequest.guess(choice.form(), choice.opening()));
  }

  /** What the submission's own clients have shown, if they were asked. */
  ClientEvidence evidence() {
    return evidence;
  }

  /** How many forms were tried so far. */
  int attempts() {
    return attempts;
  }

  /** The program waits for a line end, so no form without one is tried again. */
  void needsLineEnd() {
    search.ends.exclude(LineEnd.NOTHING);
  }

  /**
   * A form was not answered correctly.
   *
   * @param reply all that came
   * @param connected whether the connection is still open
   */
  void failed(RequestForm form, String reply, boolean connected) {
    if (searching) {
      search.failed();
    }
    if (!reply.isEmpty()) {
      search.replied();
    } else if (connected) {
      search.silent(form.end());
    }
    heard(reply);
  }

  /** What the program says may state what it expects. */
  void heard(String text) {
    if (!text.isBlank() && heard.add(NumbersInText.masked(text, "#"))) {
      search.add(StatedForms.in(text), RequestSearch.SAID);
      if (Prompt.last(text).filter(Prompt.NAME::equals).isPresent()) {
        search.openings.add(RequestForms.NAME, RequestSearch.SAID);
      }
    }
  }
}
