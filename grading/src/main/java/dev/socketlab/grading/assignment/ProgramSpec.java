package dev.socketlab.grading.assignment;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.Phrasing;
import dev.socketlab.grading.finding.WantedProgram;
import dev.socketlab.grading.finding.WantedProgram.Waits;
import dev.socketlab.grading.question.Division;
import dev.socketlab.grading.question.ExpectedService;
import java.util.List;
import java.util.Optional;

/**
 * One program of an assignment.
 *
 * @param id server1, client
 * @param service what a server answers; of no meaning for a client
 * @param division what counts as a quotient where expressions are evaluated
 * @param phrasing whether a form of requests and replies is demanded of a server
 * @param files what its file may be called, without ending
 * @param arguments what it must start with; {@code {host}} and {@code {port}} are filled in; empty
 *     where it may start in any way
 * @param waits how a server waits for its clients, which tells one from another
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
    List<CheckSpec> checks) {

  public ProgramSpec {
    files = List.copyOf(files);
    arguments = arguments.map(List::copyOf);
    checks = List.copyOf(checks);
  }

  /** Whether it waits for others; else it is a client. */
  public boolean server() {
    return checks.stream().anyMatch(check -> check.check() instanceof Check.OfServer);
  }

  /** It, as far as that helps to find it. */
  public WantedProgram wanted() {
    return new WantedProgram(id, files, server(), server() ? service.word() : "", waits);
  }

  public int points() {
    return checks.stream().mapToInt(CheckSpec::points).sum();
  }
}
