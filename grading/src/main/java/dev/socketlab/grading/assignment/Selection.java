package dev.socketlab.grading.assignment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of an assignment to grade; empty sets stand for everything. A selected check includes
 * those that it needs.
 *
 * @param checks their ids
 * @param programs their ids
 */
public record Selection(Set<String> checks, Set<String> programs) {

  public static final Selection ALL = new Selection(Set.of(), Set.of());

  public Selection {
    checks = Set.copyOf(checks);
    programs = Set.copyOf(programs);
  }

  /**
   * The assignment, reduced to the selection.
   *
   * @throws IllegalArgumentException if it selects something that the assignment does not have
   */
  public Assignment of(Assignment assignment) {
    List<String> known = assignment.programs().stream().map(ProgramSpec::id).toList();
    for (String program : programs) {
      if (!known.contains(program)) {
        throw new IllegalArgumentException(
            "no program is called \"" + program + "\"; there is: " + String.join(", ", known));
      }
    }
    List<ProgramSpec> chosen =
        assignment.programs().stream()
            .filter(program -> programs.isEmpty() || programs.contains(program.id()))
            .toList();
    Set<String> available = new LinkedHashSet<>();
    chosen.forEach(program -> program.checks().forEach(check -> available.add(check.id())));
    for (String check : checks) {
      if (!available.contains(check)) {
        throw new IllegalArgumentException(
            "no check is called \"" + check + "\"; there is: " + String.join(", ", available));
      }
    }
    return new Assignment(
        assignment.id(),
        assignment.title(),
        assignment.about(),
        assignment.run(),
        assignment.build(),
        chosen.stream().map(this::of).filter(program -> !program.checks().isEmpty()).toList());
  }

  private ProgramSpec of(ProgramSpec program) {
    if (checks.isEmpty()) {
      return program;
    }
    Set<String> selected = new LinkedHashSet<>();
    Deque<String> left = new ArrayDeque<>(checks);
    while (!left.isEmpty()) {
      String id = left.remove();
      program.checks().stream()
          .filter(check -> check.id().equals(id) && selected.add(id))
          .forEach(check -> left.addAll(check.needs()));
    }
    List<CheckSpec> kept =
        program.checks().stream().filter(check -> selected.contains(check.id())).toList();
    return new ProgramSpec(
        program.id(),
        program.service(),
        program.division(),
        program.phrasing(),
        program.files(),
        program.arguments(),
        program.waits(),
        program.folder(),
        program.reference(),
        kept);
  }
}
