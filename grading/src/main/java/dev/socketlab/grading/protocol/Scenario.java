package dev.socketlab.grading.protocol;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A conversation of several clients with a server, which is a check of its own.
 *
 * @param id the check's
 * @param demands what the program must do, in a sentence for students
 * @param why why that matters; may be empty
 * @param hint what to look at first; may be empty
 */
public record Scenario(
    String id, String demands, String why, String hint, Map<String, Draw> draws, List<Step> steps) {

  public Scenario {
    draws = Map.copyOf(draws);
    steps = List.copyOf(steps);
  }

  /** Whether any reply is wrong in it: otherwise it checks nothing. */
  public boolean canFail() {
    return steps.stream()
        .anyMatch(
            step ->
                step instanceof Step.Repeat
                    || step instanceof Step.Prints
                    || (step instanceof Step.Deed deed && deed.act() == Step.Act.IS_REFUSED)
                    || (step instanceof Step.Turn turn
                        && turn.hear().filter(rule -> !rule.acceptsAnything()).isPresent()));
  }

  /** Whether it looks at what the program prints. */
  public boolean watchesOutput() {
    return watchesOutput(steps);
  }

  private static boolean watchesOutput(List<Step> steps) {
    return steps.stream()
        .anyMatch(
            step ->
                step instanceof Step.Prints
                    || (step instanceof Step.Repeat repeat && watchesOutput(repeat.steps())));
  }

  /** New values. */
  public Map<String, Object> values(Random random) {
    return Exchange.drawn(draws, random);
  }
}
