package dev.socketlab.grading.selfcheck;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.grade.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code expected.yaml} expects of one example submission.
 *
 * @param why its mistake, or what is good about it
 * @param fails the checks that must fail, by program
 * @param missing programs that were not handed in
 */
public record Expectation(String why, Map<String, List<String>> fails, List<String> missing) {

  /** In the folder of the examples that it describes. */
  static final String FILE = "expected.yaml";

  public Expectation {
    missing = missing == null ? List.of() : missing;
  }

  /** All expectations of a set of examples, by submission. */
  public static Map<String, Expectation> in(Path examples) throws IOException {
    return YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .readValue(examples.resolve(FILE).toFile(), new TypeReference<>() {});
  }

  /** Whether any server was handed in, for the client to talk to. */
  private boolean hasServer(Assignment assignment) {
    return assignment.programs().stream()
        .anyMatch(program -> program.server() && !missing.contains(program.id()));
  }

  /**
   * The expected outcome of each check of a program. A check is skipped if one that it needs does
   * not pass, or if there is no server to pair the client with.
   */
  public Map<String, Outcome> outcomes(Assignment assignment, ProgramSpec program) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (CheckSpec check : program.checks()) {
      boolean absent = outcomes.isEmpty() && missing.contains(program.id());
      boolean failed = fails.getOrDefault(program.id(), List.of()).contains(check.id());
      boolean paired = !check.paired() || hasServer(assignment);
      boolean tried =
          paired && check.needs().stream().map(outcomes::get).allMatch(Outcome::earnsPoints);
      outcomes.put(
          check.id(), absent || failed ? Outcome.FAILED : tried ? Outcome.PASSED : Outcome.SKIPPED);
    }
    return outcomes;
  }
}
