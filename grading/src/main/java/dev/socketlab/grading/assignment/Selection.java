package dev.socketlab.grading.assignment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What part of an assignment is asked for; empty sets ask for everything. A check that is asked for
 * brings those that it needs.
 *
 * @param checks ids of checks
 * @param programs ids of programs
 */
public record Selection(Set<String> checks, Set<String> programs) {

  public static final Selection ALL = new Selection(Set.of(), Set.of());

  public Selection {
    checks = Set.copyOf(checks);
    programs = Set.copyOf(programs);
  }

  /**
   * The assignment without what was not asked for.
   *
   * @throws IllegalArgumentException if something is asked for that is not there
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
    Set<String> there = new LinkedHashSet<>();
    chosen.forEach(program -> program.checks().forEach(check -> there.add(check.id())));
    for (String check : checks) {
      if (!there.contains(check)) {
        throw new IllegalArgumentException(
            "no check is called \"" + check + "\"; there is: " + String.join(", ", there));
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
    Set<String> wanted = new LinkedHashSet<>();
    Deque<String> left = new ArrayDeque<>(checks);
    while (!left.isEmpty()) {
      String id = left.remove();
      program.checks().stream()
          .filter(check -> check.id().equals(id) && wanted.add(id))
          .forEach(check -> left.addAll(check.needs()));
    }
    List<CheckSpec> kept =
        program.checks().stream().filter(check -> wanted.contains(check.id())).toList();
    return new ProgramSpec(
        program.id(),
        program.service(),
        program.division(),
        program.phrasing(),
        program.files(),
        program.arguments(),
        program.waits(),
        kept);
  }
}
