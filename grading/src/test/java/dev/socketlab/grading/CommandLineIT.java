package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The standalone jar as a process: its arguments, its output, its exit code. */
@Timeout(600)
class CommandLineIT {

  @TempDir private Path folder;

  @BeforeEach
  void copySubmission() throws IOException {
    Path ana = Files.createDirectory(folder.resolve("ana"));
    for (String file : List.of("calc.py", "server1.py")) {
      Files.copy(Examples.FOLDER.resolve("ana-python").resolve(file), ana.resolve(file));
    }
  }

  private GradingJar.Ended run(String... args) throws IOException, InterruptedException {
    return GradingJar.run(folder, args);
  }

  private GradesFile grades(String report) throws IOException {
    return GradesFile.in(folder.resolve(report));
  }

  private static void assertOneLine(GradingJar.Ended ended, List<String> words) {
    assertThat(ended.err()).startsWith("grade: ").hasLineCount(1).contains(words);
    assertThat(ended.out()).isEmpty();
  }

  /** GradeCommandTest has the other usage errors. */
  @Test
  void usageErrorIsOneLine() throws Exception {
    GradingJar.Ended ended = run("nowhere");

    assertOneLine(ended, List.of("\"nowhere\""));
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void versionComesFromTheManifest() throws Exception {
    GradingJar.Ended ended = run("--version");

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).matches("socketlab \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void singleSubmissionIsGraded() throws Exception {
    GradingJar.Ended ended =
        run("ana", "--program", "server1", "--only", "starts-listening", "--out", "report");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(grades("report").submissions())
        .extracting(GradesFile.Submission::id)
        .containsExactly("ana");
    assertThat(ended.out()).contains("ana", "report/index.html");
    assertThat(folder.resolve("report/index.html")).isNotEmptyFile();
  }

  @Test
  void onlyIncludesTheChecksThatAreNeeded() throws Exception {
    run("ana", "--program", "server1", "--only", "runs-no-code", "--out", "report");

    assertThat(grades("report").submissions().get(0).programs())
        .singleElement()
        .satisfies(
            server1 ->
                assertThat(server1.checks())
                    .extracting(GradesFile.Check::id, GradesFile.Check::outcome)
                    .containsExactly(
                        tuple("starts-listening", "passed"),
                        tuple("answers-arithmetic", "passed"),
                        tuple("runs-no-code", "passed")));
  }

  @Test
  void programChoosesWhatIsGraded() throws Exception {
    run("ana", "--program", "server2,client", "--out", "report");

    assertThat(grades("report").submissions().get(0).programs())
        .extracting(GradesFile.Program::id)
        .containsExactly("server2", "client");
  }

  @Test
  void sameSeedRepeatsTheInputAndAnotherDoesNot() throws Exception {
    List<String> first = asked("7", "first");
    List<String> again = asked("7", "again");
    List<String> other = asked("8", "other");

    assertThat(first).hasSizeGreaterThan(15).isEqualTo(again).isNotEqualTo(other);
    assertThat(grades("first").seed()).isEqualTo(7);
  }

  /** Outcomes and sent lines. */
  private List<String> asked(String seed, String report) throws Exception {
    run(
        "ana",
        "--program",
        "server1",
        "--only",
        "evaluates-expressions,runs-no-code",
        "--seed",
        seed,
        "--out",
        report);
    return grades(report).submissions().get(0).programs().get(0).checks().stream()
        .flatMap(
            check ->
                Stream.concat(
                    Stream.of(check.id() + " " + check.outcome()),
                    check.transcript().stream()
                        .filter(event -> event.kind().equals("sent"))
                        .map(event -> event.who() + ": " + event.text())))
        .toList();
  }

  @Test
  void tooFewPointsAreAFailureWithFailUnder() throws Exception {
    String[] args = {"ana", "--program", "server1,server2", "--only", "starts-listening"};

    GradingJar.Ended half = run(with(args, "--fail-under", "50"));
    GradingJar.Ended more = run(with(args, "--fail-under", "51"));

    assertThat(half.code()).isZero();
    assertThat(more.code()).isEqualTo(1);
    assertThat(more.out()).contains("server2 was not handed in");
    assertThat(folder.resolve("socketlab-report/grades.json")).isNotEmptyFile();
  }

  private static String[] with(String[] args, String... more) {
    return Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void unwritableReportFolderIsReportedBeforeGrading() throws Exception {
    Files.writeString(folder.resolve("taken"), "a file");

    GradingJar.Ended ended = run("ana", "--out", "taken/report");

    assertOneLine(ended, List.of("cannot write the report into taken/report", "taken"));
    assertThat(ended.code()).isEqualTo(1);
  }
}
