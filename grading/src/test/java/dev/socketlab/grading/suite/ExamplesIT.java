package dev.socketlab.grading.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.Examples;
import dev.socketlab.grading.GradesFile;
import dev.socketlab.grading.GradingJar;
import dev.socketlab.grading.Leftovers;
import dev.socketlab.grading.assignment.Assignment;
import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.assignment.CheckSpec;
import dev.socketlab.grading.assignment.ProgramSpec;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.selfcheck.Expectation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Grades all examples, good and bad: each fails the checks that its mistake violates, and no
 * others.
 */
@Timeout(1_800)
class ExamplesIT {

  @TempDir private Path folder;

  static List<String> assignments() {
    return AssignmentFile.BUILT_IN;
  }

  @ParameterizedTest
  @MethodSource("assignments")
  void eachExampleFailsExactlyWhatIsExpected(String id) throws Exception {
    Map<String, Expectation> expected = Examples.expected(id);
    Path report = folder.resolve("report");

    GradingJar.Ended ended =
        GradingJar.run(
            folder,
            Examples.of(id).toString(),
            "--assignment",
            id,
            "--out",
            report.toString(),
            // Checks spend most of their time waiting.
            "--jobs",
            Integer.toString(2 * Runtime.getRuntime().availableProcessors()));

    assertThat(ended.code()).as(ended.err()).isZero();
    GradesFile grades = GradesFile.in(report);
    assertThat(grades.submissions())
        .extracting(GradesFile.Submission::id)
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    assertThat(differences(AssignmentReader.builtIn(id), expected, grades)).isEmpty();
    assertThat(report.resolve("grades.csv")).isNotEmptyFile();
    assertThat(report.resolve("index.html")).isNotEmptyFile();
    assertThat(ended.out()).contains(expected.keySet());
    Leftovers.assertNone(folder);
  }

  private static List<String> differences(
      Assignment assignment, Map<String, Expectation> expected, GradesFile grades) {
    List<String> differences = new ArrayList<>();
    for (GradesFile.Submission submission : grades.submissions()) {
      Expectation expectation = expected.get(submission.id());
      int points = 0;
      for (ProgramSpec program : assignment.programs()) {
        GradesFile.Program graded =
            submission.programs().stream()
                .filter(one -> one.id().equals(program.id()))
                .findFirst()
                .orElseThrow();
        String what = submission.id() + " " + program.id();
        Map<String, Outcome> outcomes = expectation.outcomes(assignment, program);
        for (CheckSpec spec : program.checks()) {
          GradesFile.Check check = graded.check(spec.id());
          points += check.points();
          difference(what, spec, check, outcomes.get(spec.id())).ifPresent(differences::add);
        }
        if (expectation.missing().contains(program.id()) == graded.handedIn()) {
          String should = graded.handedIn() ? "be missing: " : "have been handed in: ";
          differences.add(what + " should " + should + graded.checks().get(0).message());
        }
      }
      if (submission.score() != points || submission.max() != assignment.points()) {
        differences.add(
            "%s: %d of %d points, but its checks have %d of %d"
                .formatted(
                    submission.id(),
                    submission.score(),
                    submission.max(),
                    points,
                    assignment.points()));
      }
    }
    return differences;
  }

  private static Optional<String> difference(
      String what, CheckSpec spec, GradesFile.Check check, Outcome wanted) {
    int deserved = wanted == Outcome.PASSED ? spec.points() : 0;
    if (check.outcome().equals(wanted.word())
        && check.points() == deserved
        && check.max() == spec.points()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s %s: %s with %d of %d points instead of %s%n%s"
            .formatted(
                what,
                check.id(),
                check.outcome(),
                check.points(),
                check.max(),
                wanted.word(),
                check.message()));
  }
}
