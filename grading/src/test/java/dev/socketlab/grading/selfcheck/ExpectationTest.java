package dev.socketlab.grading.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.grade.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectationTest {

  private static Map<String, Outcome> ofClient(Expectation expectation) throws IOException {
    Assignment assignment = AssignmentReader.builtIn("four-servers");
    ProgramSpec client =
        assignment.programs().stream()
            .filter(program -> program.id().equals("client"))
            .findFirst()
            .orElseThrow();
    return expectation.outcomes(assignment, client);
  }

  @Test
  void whatNeedsAFailedCheckIsSkipped() throws IOException {
    Expectation expectation =
        new Expectation("why", Map.of("client", List.of("shows-replies")), null);

    assertThat(ofClient(expectation))
        .containsEntry("sends-what-is-typed", Outcome.PASSED)
        .containsEntry("shows-replies", Outcome.FAILED)
        .containsEntry("keeps-conversing", Outcome.SKIPPED)
        .containsEntry("reports-refused-connection", Outcome.PASSED)
        .containsEntry("notices-closed-connection", Outcome.SKIPPED)
        .containsEntry("leaves-on-request", Outcome.SKIPPED);
  }

  @Test
  void missingProgramFailsItsFirstCheck() throws IOException {
    Expectation expectation = new Expectation("why", Map.of(), List.of("client"));

    assertThat(ofClient(expectation))
        .containsEntry("sends-what-is-typed", Outcome.FAILED)
        .containsEntry("shows-replies", Outcome.SKIPPED);
  }

  @Test
  void clientWithoutServerHasNobodyToPairWith() throws IOException {
    List<String> servers = List.of("server1", "server2", "server3", "server4");

    assertThat(ofClient(new Expectation("why", Map.of(), servers)))
        .containsEntry("works-with-own-client", Outcome.SKIPPED)
        .containsEntry("leaves-on-request", Outcome.PASSED);
    assertThat(ofClient(new Expectation("why", Map.of(), servers.subList(1, 4))))
        .containsEntry("works-with-own-client", Outcome.PASSED);
  }

  @Test
  void exampleSetsAreFoundWithWhatIsExpected() throws IOException {
    List<ExampleSet> sets = ExampleSet.in(Path.of("examples").toAbsolutePath());

    assertThat(sets)
        .extracting(ExampleSet::assignment)
        .containsExactlyInAnyOrderElementsOf(AssignmentFile.BUILT_IN);
    ExampleSet part =
        sets.stream()
            .filter(set -> set.assignment().equals("four-servers"))
            .findFirst()
            .orElseThrow()
            .only(Set.of("ana-python"));
    assertThat(part.submissions()).hasSize(1);
    assertThat(part.expected()).hasSizeGreaterThan(50).doesNotContainValue(Outcome.FAILED);
  }
}
