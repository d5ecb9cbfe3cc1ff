package dev.socketlab.grading.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksPageTest {

  static List<String> assignments() {
    return AssignmentFile.BUILT_IN;
  }

  @ParameterizedTest
  @MethodSource("assignments")
  void pageSaysWhatTheChecksSay(String id) throws Exception {
    Path page = Path.of("..", "docs", "checks", id + ".md");

    assertThat(Files.readString(page))
        .as("stale: run ./socketlab assignments pages docs/checks")
        .isEqualTo(ChecksPage.of(AssignmentReader.builtIn(id)));
  }

  @ParameterizedTest
  @MethodSource("assignments")
  void pageLeadsToEveryCheck(String id) throws Exception {
    String page = ChecksPage.of(AssignmentReader.builtIn(id));

    AssignmentReader.builtIn(id)
        .programs()
        .forEach(
            program ->
                program
                    .checks()
                    .forEach(
                        check ->
                            assertThat(page)
                                .contains("(#" + check.id() + ")")
                                .contains("\n## " + check.id() + "\n")
                                .contains(check.check().why())));
  }
}
