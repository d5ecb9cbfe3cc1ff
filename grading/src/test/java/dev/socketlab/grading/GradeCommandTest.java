package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the command line handles its arguments, before anything is graded. */
class GradeCommandTest {

  @TempDir private Path folder;

  private String out;
  private String err;

  @BeforeEach
  void createSubmission() throws IOException {
    Path ana = Files.createDirectory(folder.resolve("ana"));
    Files.writeString(ana.resolve("server1.py"), "print('nothing to do')");
  }

  private int run(List<String> args) {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    int code =
        Commands.run(
            new PrintStream(stdout, true, StandardCharsets.UTF_8),
            new PrintStream(stderr, true, StandardCharsets.UTF_8),
            args.stream().map(this::inFolder).toArray(String[]::new));
    out = stdout.toString(StandardCharsets.UTF_8);
    err = stderr.toString(StandardCharsets.UTF_8);
    return code;
  }

  /** Replaces @ by the test's folder. */
  private String inFolder(String text) {
    return text.replace("@", folder + "/");
  }

  private void assertOneLine(List<String> words) {
    assertThat(err)
        .startsWith("grade: ")
        .hasLineCount(1)
        .contains(words.stream().map(this::inFolder).toList());
    assertThat(out).isEmpty();
  }

  static Stream<Arguments> usageErrors() {
    return Stream.of(
        call(List.of(), "PATH", "folder of submissions"),
        call(List.of("@ana", "@ben"), "one PATH", "@ana @ben"),
        call(List.of("@nowhere"), "\"@nowhere\""),
        call(List.of("@ana/server1.py"), "\"@ana/server1.py\"", "folder of submissions"),
        call(List.of("@ana", "--only", "dances"), "\"dances\"", "starts-listening"),
        call(List.of("@ana", "--only", ""), "\"\"", "starts-listening"),
        call(List.of("@ana", "--program", "server9"), "\"server9\"", "server1, server2", "client"),
        call(List.of("@ana", "--assignment", "chess"), "\"chess\"", "four-servers"),
        call(List.of("@ana", "--jobs", "0"), "--jobs", "\"0\"", "1 to"),
        call(List.of("@ana", "--jobs", "x"), "--jobs", "\"x\"", "a whole number from 1"),
        call(List.of("@ana", "--seed", "-1"), "--seed", "\"-1\"", "from 0"),
        call(List.of("@ana", "--fail-under", "101"), "--fail-under", "\"101\"", "0 to 100"),
        call(List.of("@ana", "--out"), "--out needs DIR"),
        call(List.of("@ana", "--juggle"), "--juggle"));
  }

  private static Arguments call(List<String> args, String... words) {
    return Arguments.of(args, List.of(words));
  }

  @ParameterizedTest
  @MethodSource("usageErrors")
  void usageErrorNamesTheValueAndWhatIsAllowedInOneLine(List<String> args, List<String> words) {
    assertThat(run(args)).isEqualTo(2);
    assertOneLine(words);
  }

  @Test
  void folderWithoutSubmissionsIsAUsageError() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    assertThat(run(List.of("@empty"))).isEqualTo(2);
    assertOneLine(List.of("\"@empty\"", "no submission", "server1"));
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(run(List.of("--help"))).isZero();
    assertThat(err).isEmpty();
    assertThat(out)
        .contains("grade PATH", "--assignment", "--out", "--jobs", "--only", "--program")
        .contains("--seed", "--fail-under", "--help", "--version");
  }
}
