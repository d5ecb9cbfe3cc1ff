package dev.socketlab.grading.finding;

import dev.socketlab.common.text.Escaped;
import java.util.ArrayList;
import java.util.List;

/** Says what was chosen for one program, and why, in escaped text. */
public final class PlanWords {

  private final Plan plan;
  private final Plan.Choice choice;

  public PlanWords(Plan plan, Plan.Choice choice) {
    this.plan = plan;
    this.choice = choice;
  }

  /** The choice first, then the alternatives. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (choice.described().isPresent()) {
      lines.add(choice.described().get() + " (certain)");
    } else if (choice.chosen().isEmpty()) {
      lines.add("not found");
    } else {
      lines.add(words(choice.chosen().get()));
    }
    String before = choice.chosen().isEmpty() ? "perhaps " : "or ";
    choice.others().forEach(other -> lines.add(before + words(other)));
    return lines;
  }

  private String words(Candidate candidate) {
    return Escaped.line(
        plan.shown(candidate)
            + " ("
            + candidate.sureness()
            + "): "
            + String.join(", ", candidate.reasons()));
  }
}
