package dev.socketlab.grading.selfcheck;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One mistake in one program of a good submission.
 *
 * @param program the program that has it: server1, client
 * @param words what is wrong, in a sentence
 * @param changes the edits that make it
 * @param caughtBy the checks that must fail for it
 * @param faults the faults that some of these checks must find, since the hint depends on them
 * @param also further checks that may fail because of it, each with the reason
 */
record Mistake(
    String id,
    Base base,
    String program,
    String words,
    List<Change> changes,
    Set<String> caughtBy,
    Map<String, String> faults,
    Map<String, String> also) {

  Mistake {
    changes = List.copyOf(changes);
    caughtBy = Set.copyOf(caughtBy);
    faults = Map.copyOf(faults);
    also = Map.copyOf(also);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "a mistake is called \"" + id + "\"; allowed: a-z, 0-9, -");
    }
    if (changes.isEmpty() || caughtBy.isEmpty()) {
      throw new IllegalArgumentException(
          id + " has no " + (changes.isEmpty() ? "changes" : "check that catches it"));
    }
    if (!caughtBy.containsAll(faults.keySet())) {
      throw new IllegalArgumentException(id + " has a fault of a check that does not catch it");
    }
    for (String check : caughtBy) {
      if (also.containsKey(check)) {
        throw new IllegalArgumentException(id + " has " + check + " in caught-by and in also");
      }
    }
  }
}
