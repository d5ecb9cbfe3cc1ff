package dev.socketlab.grading.worker;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.assignment.Selection;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.WantedProgram;
import dev.socketlab.grading.sandbox.Provided;
import java.time.Duration;
import java.util.List;

/**
 * What a run grades, the same for all its workers.
 *
 * @param sandbox the kind of sandbox
 * @param assignment its text, since a worker in a room cannot read a file outside
 * @param selection the part of the assignment to grade
 * @param provided libraries for builds
 * @param mapping what the teacher says about where programs are
 * @param seed the seed of random input
 */
public record GradingJob(
    String sandbox,
    AssignmentFile assignment,
    Selection selection,
    Provided provided,
    Mapping mapping,
    long seed) {

  /** Without a mapping. */
  public GradingJob(
      String sandbox,
      AssignmentFile assignment,
      Selection selection,
      Provided provided,
      long seed) {
    this(sandbox, assignment, selection, provided, Mapping.NONE, seed);
  }

  /** The part of the assignment to grade. */
  public Assignment selected() {
    return selection.of(whole());
  }

  /** The whole assignment, whatever part of it is graded. */
  Assignment whole() {
    return AssignmentReader.read(assignment);
  }

  /** All programs of the assignment: a file that is one of them is not another. */
  public List<WantedProgram> wanted() {
    return whole().programs().stream().map(ProgramSpec::wanted).toList();
  }

  /** The same with another mapping. */
  GradingJob with(Mapping other) {
    return new GradingJob(sandbox, assignment, selection, provided, other, seed);
  }

  /** The same job, as a worker in a room receives it. */
  GradingJob inRoom() {
    return new GradingJob(sandbox, assignment, selection, provided.inRoom(), mapping, seed);
  }

  /**
   * How long a worker may take for one program: its build and its checks, each for as long as a run
   * may last. Only work that would never end takes longer.
   */
  Duration longestWork() {
    Assignment assignment = selected();
    long checks =
        assignment.programs().stream().mapToInt(one -> one.checks().size()).max().orElse(0);
    return Duration.ofSeconds(
        assignment.build().wallSeconds() + (checks + 1) * assignment.run().wallSeconds());
  }

  /** The assignment's client. */
  ProgramSpec client() {
    return whole().programs().stream()
        .filter(program -> !program.server())
        .findFirst()
        .orElseThrow();
  }

  /** The program of that name. */
  public static ProgramSpec program(Assignment assignment, String id) {
    return assignment.programs().stream()
        .filter(program -> program.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
