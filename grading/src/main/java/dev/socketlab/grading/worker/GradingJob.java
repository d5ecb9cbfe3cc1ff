package dev.socketlab.grading.worker;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.assignment.Selection;
import dev.socketlab.grading.finding.Mapping;
import dev.socketlab.grading.finding.WantedProgram;
import dev.socketlab.grading.sandbox.Provided;
import java.util.List;

/**
 * What a run is to grade, the same for all its cells.
 *
 * @param sandbox the kind
 * @param assignment its text, since a cell in a room cannot read a file outside
 * @param selection what of it is asked for
 * @param provided libraries for builds
 * @param mapping what the teacher says about where programs are
 * @param seed what random input is drawn from
 */
public record GradingJob(
    String sandbox,
    AssignmentFile assignment,
    Selection selection,
    Provided provided,
    Mapping mapping,
    long seed) {

  /** Without a word about where programs are. */
  public GradingJob(
      String sandbox,
      AssignmentFile assignment,
      Selection selection,
      Provided provided,
      long seed) {
    this(sandbox, assignment, selection, provided, Mapping.NONE, seed);
  }

  /** The assignment as far as it is asked for. */
  public Assignment selected() {
    return selection.of(whole());
  }

  /** The assignment, whatever of it is asked for. */
  Assignment whole() {
    return AssignmentReader.read(assignment);
  }

  /** Everything that the assignment asks for: a file that is another program is not this one. */
  List<WantedProgram> wanted() {
    return whole().programs().stream().map(ProgramSpec::wanted).toList();
  }

  /** The same where programs of one submission are elsewhere. */
  GradingJob with(Mapping other) {
    return new GradingJob(sandbox, assignment, selection, provided, other, seed);
  }

  /** The same order as it is given to a cell in a room. */
  GradingJob inRoom() {
    return new GradingJob(sandbox, assignment, selection, provided.inRoom(), mapping, seed);
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
