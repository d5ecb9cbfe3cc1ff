package dev.socketlab.grading.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.Examples;
import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.check.Check;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegistryTest {

  private static List<String> ids() {
    return Registry.all().stream().map(Check::id).toList();
  }

  @Test
  void eachCheckIsFoundByItsId() {
    assertThat(ids()).doesNotHaveDuplicates();
    assertThat(Registry.all())
        .allSatisfy(check -> assertThat(Registry.find(check.id())).containsSame(check));
    assertThat(Registry.find("dances")).isEmpty();
  }

  @Test
  void idIsTheNameOfTheClass() {
    assertThat(Registry.all())
        .allSatisfy(
            check ->
                assertThat(check.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1"))
                    .isEqualToIgnoringCase(check.id()));
  }

  @Test
  void eachCheckSaysWhatItRequiresInASentence() {
    assertThat(Registry.all())
        .allSatisfy(check -> assertThat(check.requirement()).matches("[A-Z].{20,}\\."))
        .extracting(Check::requirement)
        .doesNotHaveDuplicates();
  }

  @Test
  void eachCheckIsUsedByTheAssignmentFourServers() throws IOException {
    Assignment assignment = AssignmentReader.builtIn("four-servers");

    assertThat(
            assignment.programs().stream()
                .flatMap(program -> program.checks().stream())
                .map(CheckSpec::id)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(ids());
  }

  @Test
  void eachCheckIsFailedByAnExample() throws IOException {
    Set<String> failed =
        Examples.expected().values().stream()
            .flatMap(example -> example.fails().values().stream())
            .flatMap(List::stream)
            .collect(Collectors.toSet());

    assertThat(failed).containsExactlyInAnyOrderElementsOf(ids());
  }
}
