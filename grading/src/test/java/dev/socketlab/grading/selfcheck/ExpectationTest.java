package dev.socketlab.grading.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static ProgramSpec client() throws IOException {
    return AssignmentReader.builtIn("four-servers").programs().stream()
        .filter(program -> program.id().equals("client"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatNeedsAFailedCheckIsSkipped() throws IOException {
    Expectation expectation =
        new Expectation("why", Map.of("client", List.of("shows-replies")), null);

    assertThat(expectation.outcomes(client()))
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

    assertThat(expectation.outcomes(client()))
        .containsEntry("sends-what-is-typed", Outcome.FAILED)
        .containsEntry("shows-replies", Outcome.SKIPPED);
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
