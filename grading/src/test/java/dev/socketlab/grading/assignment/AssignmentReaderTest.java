package dev.socketlab.grading.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.question.BuiltInService;
import dev.socketlab.grading.sandbox.Limits;
import dev.socketlab.grading.suite.server.ArchitectureCheck;
import dev.socketlab.grading.suite.server.WaitsInSelect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentReaderTest {

  private static final String GOOD =
      """
      title: A little one
      needs:
        answers-arithmetic: [starts-listening]
        serves-next-client: [answers-arithmetic]
      programs:
        server1:
          service: calc
          files: [server1, first]
          arguments: ["{port}"]
          checks:
            starts-listening: 1
            answers-arithmetic: 3
      """;

  private static Assignment read(String text) {
    return AssignmentReader.read(new AssignmentFile("little", text));
  }

  @Test
  void assignmentIsReadAsItStands() throws IOException {
    Assignment assignment = read(GOOD);

    assertThat(assignment.id()).isEqualTo("little");
    assertThat(assignment.title()).isEqualTo("A little one");
    assertThat(assignment.points()).isEqualTo(4);
    assertThat(assignment.programs())
        .singleElement()
        .satisfies(
            server1 -> {
              assertThat(server1.id()).isEqualTo("server1");
              assertThat(server1.service()).isEqualTo(BuiltInService.CALC);
              assertThat(server1.files()).containsExactly("server1", "first");
              assertThat(server1.arguments()).hasValue(List.of("{port}"));
              assertThat(server1.checks())
                  .extracting(CheckSpec::id, CheckSpec::points, CheckSpec::needs)
                  .containsExactly(
                      tuple("starts-listening", 1, List.of()),
                      tuple("answers-arithmetic", 3, List.of("starts-listening")));
            });
  }

  @Test
  void needThatTheProgramDoesNotHaveIsNoNeedOfIt() throws IOException {
    Assignment assignment = read(GOOD.replace("      starts-listening: 1\n", ""));

    assertThat(assignment.programs().get(0).checks())
        .singleElement()
        .satisfies(check -> assertThat(check.needs()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'starts-listening: 1', 'dances: 1',            'programs → server1 → checks → dances: there is"
        + " no such check'",
    "'starts-listening: 1', 'start-listening: 1',   'did you mean \"starts-listening\"?'",
    "'starts-listening: 1', 'starts-listening: 1.5','checks → starts-listening: must be a whole"
        + " number'",
    "'starts-listening: 1', 'starts-listening: -1', 'gives -1 points for starts-listening'",
    "'starts-listening: 1', 'starts-listening:',    'gives no points for starts-listening'",
    "'service: calc',       'service: chess',       'unknown service \"chess\"; there is: calc'",
    "'service: calc',       'division: long',       'unknown division \"long\"; there is: exact'",
    "'[starts-listening]',  '[starts-dancing]',     'there is no check starts-dancing'",
    "'serves-next-client:', 'serves-tea:',          'needs → serves-tea: there is no check"
        + " serves-tea'"
  })
  void contradictionIsToldInWords(String right, String wrong, String words) {
    assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("assignment little: ")
        .hasMessageContaining(words);
  }

  @Test
  void checkBeforeOneThatItNeedsIsTold() {
    String checks = "      starts-listening: 1\n      answers-arithmetic: 3\n";
    String turned = "      answers-arithmetic: 3\n      starts-listening: 1\n";

    assertThatThrownBy(() -> read(GOOD.replace(checks, turned)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "server1 has answers-arithmetic before starts-listening, which it needs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "needs", "files", "arguments", "checks"})
  void misspeltWordIsTold(String word) {
    assertThatThrownBy(() -> read(GOOD.replace(word + ":", "my-" + word + ":")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "assignment little: (line \\d+, column \\d+: )?(programs|programs → server1 →"
                + " |title|needs).*: .*|.*my-\\w+: .*")
        .hasMessageContaining(word)
        .hasMessageNotContaining("\n");
  }

  /** The list of those that are built in is written by hand. */
  @Test
  void everyFileIsBuiltInAndAddsUpToAHundredPoints() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "assignments"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(AssignmentFile.BUILT_IN);
    }
    for (String id : AssignmentFile.BUILT_IN) {
      assertThat(AssignmentReader.builtIn(id).points()).as(id).isEqualTo(100);
    }
  }

  @Test
  void teachersOwnFileIsReadByItsPath(@TempDir Path folder) throws IOException {
    Path own = Files.writeString(folder.resolve("my-course.yaml"), GOOD);

    Assignment assignment = AssignmentReader.read(AssignmentFile.of(own.toString()));

    assertThat(assignment.id()).isEqualTo("my-course");
    assertThat(assignment.points()).isEqualTo(4);
  }

  @Test
  void checkThatIsNamedTwiceIsTold() {
    assertThatThrownBy(() -> read(GOOD + "      starts-listening: 2\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "assignment little: line 13, column 23: Duplicate field 'starts-listening'");
  }

  @Test
  void fileThatIsNotThereIsTold() {
    assertThatThrownBy(() -> AssignmentFile.of("/nowhere/mine.yaml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no file /nowhere/mine.yaml");
  }

  private static final String JUDGED =
      GOOD.replace("starts-listening: 1\n", "starts-listening: 1\n      waits-in-select: 2\n");

  private static String accepting(String accepts) {
    return JUDGED.replace("    checks:\n", "    accepts: " + accepts + "\n    checks:\n");
  }

  private static ArchitectureCheck judge(Assignment assignment) {
    return (ArchitectureCheck) assignment.programs().get(0).checks().get(1).check();
  }

  @Test
  void architecturesThatAreAcceptedReplaceTheUsualOnes() throws IOException {
    assertThat(judge(read(JUDGED)).accepted()).isEqualTo(new WaitsInSelect().accepted());
    assertThat(judge(read(accepting("{waits-in-select: [event-loop, goroutines]}"))).accepted())
        .containsExactlyInAnyOrder(Architecture.EVENT_LOOP, Architecture.GOROUTINES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{thread-per-client: [event-loop]} | accepts architectures for thread-per-client, a check"
            + " that it does not have",
        "{starts-listening: [event-loop]}  | accepts architectures for starts-listening, which"
            + " judges",
        "{waits-in-select: []}             | accepts no architecture for waits-in-select",
        "{waits-in-select: [threads]}      | accepts an unknown architecture for waits-in-select,"
            + " \"threads\"; there is: one-at-a-time, thread-per-client,",
      })
  void wrongAcceptanceIsTold(String accepts, String words) {
    assertThatThrownBy(() -> read(accepting(accepts)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("assignment little: server1 " + words);
  }

  @Test
  void fourServersAddUpToAHundredPoints() throws IOException {
    Assignment assignment = AssignmentReader.builtIn("four-servers");

    assertThat(assignment.points()).isEqualTo(100);
    assertThat(assignment.programs())
        .extracting(ProgramSpec::id)
        .containsExactly("server1", "server2", "server3", "server4", "client");
  }

  @Test
  void assignmentThatIsNotThereIsToldWithThoseThatAre() {
    assertThatThrownBy(() -> AssignmentReader.builtIn("../four-servers"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"../four-servers\"")
        .hasMessageContaining("there is: four-servers");
  }

  @Test
  void limitsThatAreNotNamedAreTheUsualOnes() throws IOException {
    Assignment assignment = read("limits: {run: {memory-mib: 64}}\n" + GOOD);

    assertThat(assignment.run()).isEqualTo(Limits.RUN.with(Map.of("memory-mib", 64)));
    assertThat(assignment.build()).isEqualTo(Limits.BUILD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limits: {rum: {memory-mib: 64}} | limits are for run and build, not for \"rum\"",
        "limits: {run: {memory: 64}}     | limits of run: no limit is called \"memory\"; there is:"
            + " ",
        "limits: {build: {processes: 0}} | limits of build: the limit processes is 0; allowed: ",
      })
  void wrongLimitsAreTold(String limits, String words) {
    assertThatThrownBy(() -> read(limits + "\n" + GOOD))
        .hasMessageStartingWith("assignment little: " + words);
  }
}
