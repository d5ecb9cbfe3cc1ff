package dev.socketlab.grading.check;

import dev.socketlab.grading.trial.Fault;

/**
 * One way in which programs often fail a check.
 *
 * @param summary as reports say it, with sample values
 */
public record TypicalFailure(Fault fault, String summary) {

  /** What to look at first. */
  public String hint() {
    return fault.hint();
  }
}
