package dev.socketlab.grading.assignment;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Phrasing;
import dev.socketlab.grading.finding.WantedProgram;
import dev.socketlab.grading.finding.WantedProgram.Waits;
import dev.socketlab.grading.question.Division;
import dev.socketlab.grading.question.ExpectedService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One program of an assignment.
 *
 * @param id for example {@code server1} or {@code client}
 * @param service what a server answers; ignored for a client
 * @param division how quotients are rounded, if expressions are evaluated
 * @param phrasing whether a server must use a given form of requests and replies
 * @param files what its file may be called, without extension
 * @param arguments what it must start with; {@code {host}} and {@code {port}} are filled in; empty
 *     if it may start in any way
 * @param waits how a server waits for its clients, which distinguishes one server from another
 * @param folder files that lie in its folder when it starts, by name
 * @param reference the teacher's own solution
 * @param checks in the order in which they are run: a check comes after those that it needs
 */
public record ProgramSpec(
    String id,
    ExpectedService service,
    Division division,
    Phrasing phrasing,
    List<String> files,
    Optional<List<String>> arguments,
    Optional<Waits> waits,
    Map<String, byte[]> folder,
    Optional<ReferenceProgram> reference,
    List<CheckSpec> checks) {

  public ProgramSpec {
    files = List.copyOf(files);
    arguments = arguments.map(List::copyOf);
    folder = Map.copyOf(folder);
    checks = List.copyOf(checks);
  }

  /** Whether it is a server; otherwise it is a client. */
  public boolean server() {
    return checks.stream().anyMatch(check -> check.check() instanceof Check.OfServer);
  }

  /** What helps to find it in a submission. */
  public WantedProgram wanted() {
    return new WantedProgram(id, files, server(), server() ? service.word() : "", waits);
  }

  public int points() {
    return checks.stream().mapToInt(CheckSpec::points).sum();
  }
}
