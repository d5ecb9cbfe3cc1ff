package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class TerminalReportTest {

  private static final Terminal UNICODE = new Terminal(false, true, 100);

  @Test
  void classEndsWithATableAndItsTotal() {
    assertThat(TerminalReport.text(Samples.three(), UNICODE))
        .endsWith(
            """

            submission                        score     %  server1  client  failed  broken  unsteady
            ada                               10/10  100%      5/5     5/5       -       -         -
            bob                                2/10   20%      2/5     0/5       1       -         -
            <script>document.title='script …   3/10   30%      3/5     0/5       -       1         1

            3 submissions, 1 with full marks, 50% on average
            """);
  }

  @Test
  void failureShowsWhatWasSentExpectedAndReceivedAndAHint() {
    assertThat(TerminalReport.text(Samples.three(), UNICODE))
        .startsWith(
            """
            bob  2 of 10 points, 20%
              server1  python3 server1.py 40001                                                              2/5
                ✗ refuses-second-client  0/3
                  The second client was neither refused nor told anything.
                  sent      2+2\\n, on a second connection while the first was open
                  expected  a refused or closed connection, or a line that says the server is busy
                  received  nothing: the connection waits in the listen backlog, not yet accepted
                  hint      While one client is served, who calls accept() for the next?
              client  python3 client.py 40001                                                                0/5
                – 1 skipped: needs starts-listening
            """);
  }

  @Test
  void singleSubmissionShowsEveryCheckAndTheScoreLast() {
    assertThat(TerminalReport.text(Samples.graded(Samples.three().submissions().get(1)), UNICODE))
        .contains("    ✓ starts-listening\n")
        .contains("    ✗ refuses-second-client  0/3\n")
        .contains("    – sends-what-is-typed: needs starts-listening\n")
        .endsWith("\nbob  2 of 10 points, 20%\n");
  }

  @Test
  void outcomesAreWordsOnAnAsciiTerminal() {
    String text =
        TerminalReport.text(Samples.graded(Samples.three().submissions().get(1)), Terminal.PLAIN);

    assertThat(text)
        .contains("    passed   starts-listening\n")
        .contains("    FAILED   refuses-second-client  0/3\n")
        .contains("    skipped  sends-what-is-typed: needs starts-listening\n");
    assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f));
  }

  @Test
  void brokenAndUnsteadyChecksAreShownToo() {
    assertThat(TerminalReport.text(Samples.three(), UNICODE))
        .contains("    ! starts-listening  0/2\n")
        .contains("This is the grader's own fault, not the program's.\n")
        .contains("    ~ refuses-second-client  3/3\n");
  }

  @Test
  void colourAddsNoText() {
    Terminal coloured = new Terminal(true, true, 100);

    String text = TerminalReport.text(Samples.wholeClass(), coloured);

    assertThat(text).contains("\u001b[31;1m✗\u001b[0m");
    assertThat(AttributedString.stripAnsi(text).lines().map(String::stripTrailing))
        .containsExactlyElementsOf(
            TerminalReport.text(Samples.wholeClass(), UNICODE).lines().toList());
  }

  @Test
  void nothingFromAProgramOrAFileNameReachesTheTerminalRaw() {
    String hostile = "\u001b]0;title\u0007\u202E\r\u009b";
    CheckGrade check =
        new CheckGrade(
            hostile,
            Outcome.FAILED,
            0,
            1,
            new Explanation(hostile, hostile, hostile, hostile, hostile, hostile),
            List.of());

    String text =
        TerminalReport.text(
            Samples.graded(
                Samples.submission(hostile, Samples.program(hostile, check)),
                Samples.submission("ada\n100/100")),
            UNICODE);

    assertThat(text)
        .contains("\\x1b]0;title\\x07\\u{202e}\\r\\u{9b}", "ada\\n100/100")
        .doesNotContain("\u001b", "\u0007", "\u202E", "\r", "\u009b");
  }

  @Test
  void columnsAlignUnderWideNames() {
    String text = TerminalReport.text(Samples.wholeClass(), UNICODE);
    List<String> table =
        text.lines().dropWhile(line -> !line.startsWith("submission ")).limit(31).toList();

    assertThat(table).anyMatch(line -> line.startsWith("王小明"));
    assertThat(table)
        .extracting(line -> new AttributedString(line).columnLength())
        .containsOnly(new AttributedString(table.get(0)).columnLength());
  }

  @Test
  void linesFitTheTerminal() {
    String text = TerminalReport.text(Samples.wholeClass(), new Terminal(false, true, 60));

    assertThat(text.lines().takeWhile(line -> !line.startsWith("submission ")))
        .allMatch(line -> new AttributedString(line).columnLength() <= 60);
  }

  @Test
  void longCompilerOutputIsCut() {
    String words =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(n -> "error " + n)
            .collect(Collectors.joining("\n"));
    CheckGrade check =
        new CheckGrade(
            "starts-listening",
            Outcome.FAILED,
            0,
            1,
            new Explanation(
                "It does not compile.", "", "", words, "does-not-compile", "Mend the first."),
            List.of());

    String text =
        TerminalReport.text(
            Samples.graded(Samples.submission("ada", Samples.program("server1", check))), UNICODE);

    assertThat(text)
        .contains("received  error 1\n", "                error 12\n", "(988 more lines)")
        .contains("hint      Mend the first.")
        .doesNotContain("error 13\n");
  }

  @Test
  void classWithoutSubmissionsIsReported() {
    assertThat(TerminalReport.text(Samples.graded(), UNICODE)).isEqualTo("no submissions\n");
  }

  @Test
  void tableHasNoColumnForOutcomesThatDidNotOccur() {
    String text =
        TerminalReport.text(
            Samples.graded(
                Samples.submission("ada", Samples.program("server1", Samples.passed("a", 1))),
                Samples.submission("bob", Samples.program("server1", Samples.passed("a", 1)))),
            UNICODE);

    assertThat(text)
        .isEqualTo(
            """
            submission  score     %  server1  failed
            ada           1/1  100%      1/1       -
            bob           1/1  100%      1/1       -

            2 submissions, 2 with full marks, 100% on average
            """);
  }
}
