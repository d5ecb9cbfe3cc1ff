package dev.socketlab.grading.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.check.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /**
   * Assignment files and old grades refer to checks by id, so renaming a class would break them.
   */
  @Test
  void idsStayTheSame() throws IOException {
    assertThat(ids())
        .containsAll(Files.readAllLines(Path.of("src/test/resources/suite/check-ids.txt")));
  }

  @Test
  void eachCheckSaysWhatItRequiresInASentence() {
    assertThat(Registry.all())
        .allSatisfy(check -> assertThat(check.requirement()).matches("[A-Z].{20,}\\."))
        .extracting(Check::requirement)
        .doesNotHaveDuplicates();
  }

  @Test
  void eachCheckIsUsedByAnAssignment() throws IOException {
    Set<String> used = new HashSet<>();
    for (String id : AssignmentFile.BUILT_IN) {
      AssignmentReader.builtIn(id)
          .programs()
          .forEach(program -> program.checks().forEach(check -> used.add(check.id())));
    }

    assertThat(used).containsExactlyInAnyOrderElementsOf(ids());
  }

  @Test
  void eachCheckSaysWhyItMattersAndHowItIsMade() {
    assertThat(Registry.all())
        .allSatisfy(
            check -> {
              assertThat(check.why()).matches("[A-Za-z].{20,}\\.");
              assertThat(check.moves()).matches("[A-Z0-9].{10,}\\.");
              assertThat(check.typicalFailures()).isNotEmpty();
            })
        .extracting(Check::why)
        .doesNotHaveDuplicates();
  }
}
