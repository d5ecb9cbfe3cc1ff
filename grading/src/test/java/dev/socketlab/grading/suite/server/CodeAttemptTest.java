package dev.socketlab.grading.suite.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socketlab.grading.dialect.LineEnd;
import dev.socketlab.grading.dialect.RequestForm;
import dev.socketlab.grading.dialect.RequestSpelling;
import dev.socketlab.grading.dialect.Spacing;
import dev.socketlab.grading.suite.server.CodeAttempt.Placement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class CodeAttemptTest {

  private static final Random RANDOM = new Random(7);

  private static CodeAttempt attempt(CodeWay way, Placement placement) {
    return CodeAttempt.of(way, placement, 3, RANDOM);
  }

  /** A command to which the code is added, or in whose last word it takes the place of the @. */
  static Stream<Arguments> interpreters() {
    List<CodeWay> python = waysOf("Python", "Python or JavaScript");
    List<CodeWay> node = waysOf("JavaScript", "Python or JavaScript");
    List<CodeWay> perl =
        List.of(CodeWay.PERL_LENGTH, CodeWay.PERL_INDEX, CodeWay.PHP_CODE, CodeWay.PYTHON_CODE);
    return Stream.of(
            all(python, Placement.BARE, "python3", "-c", "print(eval(\"\"\"@\"\"\"))"),
            all(python, Placement.FIRST_WORD, "python3", "-c", "print(eval(\"\"\"@\"\"\"))"),
            all(python, Placement.AFTER_DIGIT, "python3", "-c", "print(eval(\"\"\"@\"\"\"))"),
            all(
                List.of(CodeWay.PYTHON_COUNT, CodeWay.PYTHON_FIND, CodeWay.PYTHON_BYTES),
                Placement.THIRD_WORD,
                "python3",
                "-c",
                "print(eval(\"\"\"@\"\"\", {'__builtins__': {}}, {}))"),
            all(node, Placement.BETWEEN_DIGITS, "node", "-e", "console.log(eval(`@`))"),
            all(perl, Placement.AFTER_DIGIT, "perl", "-e", "print @"),
            all(
                List.of(CodeWay.PERL_LENGTH, CodeWay.AWK_INDEX),
                Placement.AFTER_DIGIT,
                "awk",
                "BEGIN{print @}"),
            all(waysOf("a shell"), Placement.BARE, "sh", "-c", "@"),
            all(waysOf("a shell"), Placement.AS_NEXT_COMMAND, "sh", "-c", "expr @"),
            all(waysOf("a shell"), Placement.SUBSTITUTED, "sh", "-c", "echo \"@\""),
            all(waysOf("a shell"), Placement.IN_BACKTICKS, "sh", "-c", "echo \"@\""),
            all(waysOf("a shell"), Placement.OUT_OF_QUOTES, "sh", "-c", "echo '@'"),
            all(waysOf("a shell"), Placement.AS_INDEX, "bash", "-c", "A='@'; echo $((A))"))
        .flatMap(List::stream);
  }

  private static List<CodeWay> waysOf(String... languages) {
    return Stream.of(CodeWay.values())
        .filter(way -> List.of(languages).contains(way.language()))
        .toList();
  }

  private static List<Arguments> all(List<CodeWay> ways, Placement placement, String... command) {
    return ways.stream().map(way -> Arguments.of(way, placement, List.of(command))).toList();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("interpreters")
  void interpreterGivesTheResult(CodeWay way, Placement placement, List<String> command)
      throws Exception {
    CodeAttempt attempt = attempt(way, placement);
    List<String> filled = new ArrayList<>(command.subList(0, command.size() - 1));
    filled.add(command.get(command.size() - 1).replace("@", attempt.code()));

    assertThat(attempt.isRunIn(printed(filled))).as(attempt.code()).isTrue();
  }

  private static String printed(List<String> command) throws Exception {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException missing) {
      assumeTrue(false, command.get(0) + " is not on this machine");
      throw missing;
    }
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void codeHoldsNoDigitAndNotItsResult(CodeWay way) {
    CodeAttempt attempt = attempt(way, Placement.BARE);

    assertThat(attempt.code()).doesNotContainPattern("\\d").doesNotContain(attempt.result());
    assertThat(attempt.result()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(
            attempt.isRunIn("error: " + attempt.code() + ", position " + attempt.code().length()))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void eachWayIsConfirmedByAnother(CodeWay way) {
    assertThat(attempt(way, Placement.BARE).toConfirm(RANDOM))
        .isNotEmpty()
        .allSatisfy(
            other -> {
              assertThat(other.way()).isNotEqualTo(way);
              assertThat(other.way().isShell() || other.way().operand() != way.operand()).isTrue();
              assertThat(other.way().isShell()).isEqualTo(way.isShell());
            });
  }

  /** Some servers refuse lines that are not short. */
  @ParameterizedTest
  @CsvSource({"PYTHON_CODE, AFTER_DIGIT", "JAVASCRIPT_CODE, THIRD_WORD"})
  void shortCodeIsConfirmedByShortCode(CodeWay way, Placement placement) {
    CodeAttempt attempt = CodeAttempt.of(way, placement, 2, RANDOM);

    assertThat(attempt.code()).hasSizeLessThanOrEqualTo(40);
    assertThat(attempt.toConfirm(RANDOM))
        .anyMatch(
            other -> other.way().language().equals(way.language()) && other.code().length() <= 40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          = 1331             | true
          1331.0             | true
          result: 1331, done | true
          21331              | false
          13310              | false
          0.1331             | false
          13,1331            | false
          """)
  void resultIsANumberOfItsOwn(String reply, boolean run) {
    CodeAttempt attempt = new CodeAttempt(CodeWay.PYTHON_LENGTH, Placement.BARE, 3, "", "1331");

    assertThat(attempt.isRunIn(reply)).isEqualTo(run);
  }

  @ParameterizedTest
  @EnumSource(names = {"AFTER_DIGIT", "THIRD_WORD", "FIRST_WORD", "BETWEEN_DIGITS", "BARE"})
  void codeOfAnOperandAddsUpToTheResult(Placement placement) throws Exception {
    CodeAttempt attempt = attempt(CodeWay.PYTHON_CODE, placement);
    RequestForm form =
        new RequestForm(RequestSpelling.saying("{a}{o}{b}"), Spacing.EITHER, LineEnd.NOTHING, 3);
    String sent = new String(attempt.messages(form).get(0), StandardCharsets.UTF_8);

    assertThat(attempt.isRunIn(printed(List.of("python3", "-c", "print(" + sent + ")")))).isTrue();
  }
}
