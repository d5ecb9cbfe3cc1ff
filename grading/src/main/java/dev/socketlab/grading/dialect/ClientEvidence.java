package dev.socketlab.grading.dialect;

import java.util.List;

/**
 * What the submission's own clients show about the way in which a program is spoken to.
 *
 * @param requests the most promising first
 * @param words which clients were run if they show no request, a sentence each
 * @param served whether the program replied to one of them
 */
public record ClientEvidence(List<SuggestedRequest> requests, List<String> words, boolean served) {

  /** No client was run. */
  public static final ClientEvidence NONE = new ClientEvidence(List.of(), List.of(), false);

  public ClientEvidence {
    requests = List.copyOf(requests);
    words = List.copyOf(words);
  }
}
