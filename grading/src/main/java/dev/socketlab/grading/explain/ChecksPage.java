package dev.socketlab.grading.explain;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page of the documentation about an assignment's checks, in Markdown: what each demands, why,
 * what it does and how programs fail it, as its class says.
 */
final class ChecksPage {

  private ChecksPage() {}

  static String of(Assignment assignment) {
    Map<String, CheckSpec> checks = new LinkedHashMap<>();
    for (ProgramSpec program : assignment.programs()) {
      program.checks().forEach(check -> checks.putIfAbsent(check.id(), check));
    }
    StringBuilder page = new StringBuilder();
    page.append("# The checks of ").append(assignment.id()).append("\n\n");
    page.append(
        "<!-- Made from the checks' classes by: ./socketlab assignments pages docs/checks -->\n\n");
    page.append(
        "%s, %d points. [All checks](../checks.md) says what they have in common.%n%n"
            .formatted(assignment.title(), assignment.points()));
    page.append(points(assignment, checks));
    checks.values().forEach(check -> page.append(section(check)));
    return page.toString();
  }

  /** A row for each check, with its points in each program. */
  private static String points(Assignment assignment, Map<String, CheckSpec> checks) {
    List<ProgramSpec> programs = assignment.programs();
    StringBuilder table = new StringBuilder();
    table.append(row("check", programs.stream().map(ProgramSpec::id).collect(Collectors.toList())));
    table.append("|---|").append("--:|".repeat(programs.size())).append('\n');
    for (String id : checks.keySet()) {
      table.append(
          row(
              "[%s](#%s)".formatted(id, id),
              programs.stream().map(program -> points(program, id)).toList()));
    }
    table.append(
        row("", programs.stream().map(program -> Integer.toString(program.points())).toList()));
    return table.toString();
  }

  private static String points(ProgramSpec program, String id) {
    Optional<CheckSpec> check =
        program.checks().stream().filter(one -> one.id().equals(id)).findFirst();
    return check.map(one -> Integer.toString(one.points())).orElse("");
  }

  private static String row(String first, List<String> others) {
    return "| " + first + " | " + String.join(" | ", others) + " |\n";
  }

  private static String section(CheckSpec spec) {
    Check check = spec.check();
    StringBuilder section = new StringBuilder();
    section.append("\n## ").append(spec.id()).append("\n\n");
    section.append("- **Demands.** ").append(check.requirement()).append('\n');
    section.append("- **Why.** ").append(check.why()).append('\n');
    section.append("- **Moves.** ").append(check.moves()).append('\n');
    if (!spec.needs().isEmpty()) {
      section.append("- **Needs.** ").append(String.join(", ", spec.needs())).append('\n');
    }
    section.append("- **Typical failures.**\n");
    for (TypicalFailure failure : check.typicalFailures()) {
      section.append("  - *%s*: %s%n".formatted(failure.summary(), failure.hint()));
    }
    return section.toString();
  }
}
