package dev.socketlab.grading.assignment;

import dev.socketlab.grading.check.Check;
import java.util.List;

/**
 * A check of one program of an assignment.
 *
 * @param needs ids of checks of the same program: if one of them does not pass, this one is skipped
 */
public record CheckSpec(Check check, int points, List<String> needs) {

  public CheckSpec {
    needs = List.copyOf(needs);
  }

  /** Whether it tests the submission's client and server together. */
  public boolean paired() {
    return check instanceof Check.OfPair;
  }

  public String id() {
    return check.id();
  }
}
