package dev.socketlab.grading.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return AssignmentsCommand.command()
        .run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
  }

  @Test
  void allAreListedWithTitleAndPoints() {
    assertThat(run()).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSameSizeAs(AssignmentFile.BUILT_IN)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("four-servers ")
                    .contains("Four servers and a client")
                    .endsWith(" 5 programs, 100 points"));
  }

  @Test
  void eachIsExplainedWithAllItsProgramsAndChecks() throws Exception {
    for (String id : AssignmentFile.BUILT_IN) {
      out.reset();

      assertThat(run("show", id)).isZero();

      String text = out.toString(StandardCharsets.UTF_8);
      assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
      for (ProgramSpec program : AssignmentReader.builtIn(id).programs()) {
        assertThat(text).contains("%n%s (%d points)".formatted(program.id(), program.points()));
        for (CheckSpec check : program.checks()) {
          assertThat(text).containsOnlyOnce("\n  " + check.id() + "\n");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "show,                'assignments: \"show\" is not allowed; allowed: nothing, show NAME, check"
        + " FILE, new NAME or pages DIR'",
    "show five-servers,   'assignments: no assignment is called \"five-servers\"; there is: '",
    "dance all night,     'assignments: \"dance all night\" is not allowed; '",
  })
  void wrongCallIsToldInOneLine(String call, String words) {
    assertThat(run(call.split(" ", -1))).isEqualTo(2);

    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(words).hasLineCount(1);
  }

  @Test
  void newOneCanBeReadAndIsNotReplaced(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.yaml");

    assertThat(run("new", folder.resolve("mine").toString())).isZero();
    assertThat(AssignmentReader.read(AssignmentFile.of(file.toString())).points()).isPositive();

    assertThat(run("new", file.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("mine.yaml exists");
  }
}
