package dev.socketlab.grading.assignment;

import dev.socketlab.grading.check.Check;
import java.util.List;

/**
 * A check as a program of an assignment has it.
 *
 * @param needs ids of checks of the same program: where one of them does not pass, this one says
 *     nothing and is skipped
 */
public record CheckSpec(Check check, int points, List<String> needs) {

  public CheckSpec {
    needs = List.copyOf(needs);
  }

  /** Whether it is about the submission's client and server together. */
  public boolean paired() {
    return check instanceof Check.OfPair;
  }

  public String id() {
    return check.id();
  }
}
