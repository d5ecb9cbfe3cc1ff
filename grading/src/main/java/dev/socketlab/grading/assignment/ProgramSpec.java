package dev.socketlab.grading.assignment;

import dev.socketlab.grading.check.Division;
import dev.socketlab.grading.check.Phrasing;
import dev.socketlab.grading.check.Service;
import java.util.List;

/**
 * One program of an assignment.
 *
 * @param id server1, client
 * @param service what a server answers; of no meaning for a client
 * @param division what counts as a quotient where expressions are evaluated
 * @param phrasing whether a form of requests and replies is demanded of a server
 * @param files what its file may be called, without ending
 * @param arguments what it is started with; {@code {host}} and {@code {port}} are filled in
 * @param checks in the order in which they are run: a check comes after those that it needs
 */
public record ProgramSpec(
    String id,
    Service service,
    Division division,
    Phrasing phrasing,
    List<String> files,
    List<String> arguments,
    List<CheckSpec> checks) {

  public ProgramSpec {
    files = List.copyOf(files);
    arguments = List.copyOf(arguments);
    checks = List.copyOf(checks);
  }

  public int points() {
    return checks.stream().mapToInt(CheckSpec::points).sum();
  }
}
