package dev.socketlab.grading.explain;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an assignment demands, in plain text. */
final class AssignmentText {

  private static final int WIDTH = 100;

  private AssignmentText() {}

  /** One line of a list. */
  static String line(Assignment assignment) {
    return "%-14s %-44s %d programs, %d points%n"
        .formatted(
            assignment.id(), assignment.title(), assignment.programs().size(), assignment.points());
  }

  /** The programs with the points of their checks; then what each check demands, and why. */
  static String of(Assignment assignment) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s: %s (%d points)%n".formatted(assignment.id(), assignment.title(), assignment.points()));
    if (!assignment.about().isEmpty()) {
      text.append('\n').append(wrapped(assignment.about(), ""));
    }
    Set<CheckSpec> all = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (ProgramSpec program : assignment.programs()) {
      text.append(program(program));
      program.checks().stream().filter(check -> told.add(check.id())).forEach(all::add);
    }
    text.append("\nThe checks\n");
    for (CheckSpec check : all) {
      text.append("\n  ").append(check.id()).append('\n');
      text.append(wrapped(check.check().requirement(), "    Demands:  "));
      text.append(wrapped(check.check().why(), "    Why:      "));
      if (!check.needs().isEmpty()) {
        text.append(wrapped(String.join(", ", check.needs()), "    Needs:    "));
      }
    }
    return text.toString();
  }

  private static String program(ProgramSpec program) {
    StringBuilder text = new StringBuilder();
    text.append("%n%s (%d points)%n".formatted(program.id(), program.points()));
    text.append(wrapped(String.join(", ", program.files()), "  file:     "));
    String started =
        program.arguments().map(words -> "with " + String.join(" ", words)).orElse("in any way");
    text.append(wrapped(started, "  started:  "));
    program
        .checks()
        .forEach(check -> text.append("  %4d  %s%n".formatted(check.points(), check.id())));
    return text.toString();
  }

  /** Lines of bounded width; the further ones begin below the end of the label. */
  private static String wrapped(String words, String label) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(label);
    int begin = label.length();
    for (String word : words.split("\\s+", -1)) {
      if (line.length() > begin && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(begin));
      }
      line.append(line.length() > begin ? " " : "").append(word);
    }
    lines.add(line.toString());
    return String.join("\n", lines) + "\n";
  }
}
