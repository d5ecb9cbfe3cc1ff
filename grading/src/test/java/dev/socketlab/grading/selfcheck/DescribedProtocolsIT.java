package dev.socketlab.grading.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.socketlab.grading.GradesFile;
import dev.socketlab.grading.GradingJar;
import dev.socketlab.grading.Leftovers;
import dev.socketlab.grading.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Grades programs by the assignments of the course in {@code docs/assignments}, whose protocols are
 * described in their files: good ones get full marks, each bad one fails what its mistake violates.
 */
@Timeout(900)
class DescribedProtocolsIT {

  private static final Path PROGRAMS =
      Path.of("src", "test", "resources", "protocols").toAbsolutePath();

  private static final Path ASSIGNMENTS = Path.of("..", "docs", "assignments").toAbsolutePath();

  private static final int DRAWN = 2;

  @TempDir private Path folder;

  /**
   * A program that lies in a folder of its name, or one that is made from such a program.
   *
   * @param fails the checks that it fails
   * @param base what it is made from; null if it lies there
   */
  record Handed(Set<String> fails, String base, List<Change> changes) {

    Handed {
      changes = changes == null ? List.of() : changes;
    }
  }

  /** By assignment and submission. */
  private static Map<String, Map<String, Handed>> programs() throws IOException {
    return new YAMLMapper()
        .readValue(PROGRAMS.resolve("programs.yaml").toFile(), new TypeReference<>() {});
  }

  static List<String> assignments() throws IOException {
    return Sample.of(programs().keySet(), DRAWN);
  }

  @ParameterizedTest
  @MethodSource("assignments")
  void goodProgramsPassAndBadOnesFailTheRightChecks(String id) throws Exception {
    Map<String, Set<String>> expected = new TreeMap<>();
    Path submissions = Files.createDirectory(folder.resolve("class"));
    for (Map.Entry<String, Handed> program : programs().get(id).entrySet()) {
      Handed handed = program.getValue();
      expected.put(program.getKey(), handed.fails());
      String base = handed.base() == null ? program.getKey() : handed.base();
      Mutant.write(
          PROGRAMS.resolve(id).resolve(base),
          handed.changes(),
          submissions.resolve(program.getKey()));
    }

    GradingJar.Ended ended =
        GradingJar.run(
            folder,
            submissions.toString(),
            "--assignment",
            ASSIGNMENTS.resolve(id + ".yaml").toString(),
            "--out",
            "report");

    assertThat(ended.code()).as(ended.err()).isZero();
    Map<String, Set<String>> failed = new TreeMap<>();
    for (GradesFile.Submission submission : GradesFile.in(folder.resolve("report")).submissions()) {
      failed.put(submission.id(), failed(submission));
      boolean full = submission.score() == submission.max();
      assertThat(full).as(submission.id()).isEqualTo(failed.get(submission.id()).isEmpty());
    }
    assertThat(failed).as(ended.out()).isEqualTo(expected);
    Leftovers.assertNone(folder);
  }

  @Test
  void mistakesOfAnAssignmentAreFound() throws Exception {
    GradingJar.Ended ended =
        GradingJar.run(
            folder,
            "assignments",
            "check",
            PROGRAMS.resolve("planted-mistakes.yaml").toString(),
            "--seeds",
            "1");

    assertThat(ended.code()).as(ended.err()).isEqualTo(1);
    assertThat(ended.out())
        .contains("nobody-can-fail: nobody can fail it")
        .contains("contradicts: the reference does not pass it")
        .contains("expected  \"ho\"")
        .contains("tells-time: client 1 hears something else in each run: \"time ")
        .endsWith("2 to mend\n");
  }

  private static Set<String> failed(GradesFile.Submission submission) {
    Set<String> failed = new TreeSet<>();
    List<GradesFile.Check> checks = submission.programs().get(0).checks();
    checks.stream()
        .filter(check -> !List.of("passed", "skipped").contains(check.outcome()))
        .forEach(check -> failed.add(check.id()));
    return failed;
  }
}
