package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.process.LittleProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each server speaks a dialect of its own, described in its first line. */
@Timeout(300)
class DialectLearnerTest {

  private static final Path SERVERS = Path.of("src/test/resources/dialects").toAbsolutePath();

  @TempDir private Path folder;

  private Dialect learned(String server, Topic matter) throws Exception {
    try (RestartedServer visited = new RestartedServer(folder, command(server))) {
      Files.copy(SERVERS.resolve(server), folder.resolve(server));
      return DialectLearner.learn(visited, matter, folder, SuggestedRequest.Supplier.NONE);
    }
  }

  private Dialect learned(String server) throws Exception {
    return learned(server, Topic.SUMS);
  }

  private List<String> command(String server) throws Exception {
    Path source = SERVERS.resolve(server);
    if (server.endsWith(".py")) {
      return List.of(LittleProgram.interpreter(), source.toString());
    }
    Path made = folder.resolve("server");
    Process gcc = new ProcessBuilder("gcc", "-o", made.toString(), source.toString()).start();
    assertThat(gcc.waitFor()).isZero();
    return List.of(made.toString());
  }

  private static String read(Dialect dialect, String reply) {
    return dialect.reading().text(reply.getBytes(StandardCharsets.UTF_8)).strip();
  }

  private static List<String> asked(Dialect dialect, String expression) {
    return dialect.request().messages(expression).stream()
        .map(message -> new String(message, StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void plainServerGetsLines() throws Exception {
    Dialect dialect = learned("lines.py");

    assertThat(dialect.request()).isEqualTo(RequestForm.LINE);
    assertThat(dialect.framed()).isTrue();
    assertThat(dialect.greets()).isFalse();
    assertThat(dialect.session()).isEqualTo(SessionLength.GOES_ON);
    assertThat(dialect.farewell().known()).isFalse();
    assertThat(dialect.words())
        .contains(
            "It waits for a request.",
            "A line end is needed: without one it waits.",
            "On \"hello\" it answers \"error\\n\".");
  }

  @Test
  void refusalOfAClientIsNoReplyToItsRequest() throws Exception {
    Dialect dialect = learned("busy.py");

    assertThat(dialect.unknown()).isEmpty();
    assertThat(dialect.words())
        .contains("No form of request that was tried was answered correctly.");
  }

  @Test
  void serverThatNeverRestsIsAskedAtOnce() throws Exception {
    assertThat(learned("ticks.py").request()).isEqualTo(RequestForm.LINE);
  }

  @Test
  void serverWithoutFramingNeedsNoLineEnd() throws Exception {
    Dialect dialect = learned("bare.py");

    assertThat(dialect.framed()).isFalse();
    assertThat(dialect.wording().before()).isEqualTo("The answer is");
    assertThat(read(dialect, "The answer is 5")).isEqualTo("5");
    assertThat(dialect.farewell()).isEqualTo(new DialectFarewell("bye", LineEnd.NOTHING, true));
  }

  @Test
  void greetingColoursAndPromptAreNotPartOfTheAnswer() throws Exception {
    Dialect dialect = learned("greets.py");

    assertThat(dialect.greeting()).contains("Welcome! Enter 1 expression a line.");
    assertThat(read(dialect, "\u001b[33m5\u001b[0m\n\u001b[32mClient 7>\u001b[0m ")).isEqualTo("5");
    assertThat(NumbersInText.in(read(dialect, dialect.greeting() + "5\n"))).containsExactly(5.0);
  }

  @Test
  void repeatedEquationIsNotPartOfTheAnswer() throws Exception {
    Dialect dialect = learned("equation.py");

    assertThat(dialect.session()).isEqualTo(SessionLength.ONE_REPLY);
    assertThat(NumbersInText.in(read(dialect, "[140] 8 / 2 = 4")))
        .doesNotContain(8.0, 2.0)
        .contains(4.0);
  }

  @Test
  void harmfulBlanksAndLineEndsAreOmitted() throws Exception {
    Dialect dialect = learned("tight.c");

    assertThat(dialect.request().end()).isEqualTo(LineEnd.NOTHING);
    assertThat(dialect.request().spacing()).isEqualTo(Spacing.FORBIDDEN);
    assertThat(asked(dialect, "(1 + 2) * 3")).containsExactly("(1+2)*3");
    assertThat(read(dialect, "5.00\u00003.00\u00000000")).isEqualTo("5.00");
  }

  @Test
  void lineEndWhoseAbsenceKillsIsKept() throws Exception {
    Dialect dialect = learned("chops.c");

    assertThat(dialect.request().end()).isEqualTo(LineEnd.LINE_FEED);
    assertThat(dialect.framed()).isFalse();
    assertThat(dialect.words()).contains("A line end is needed: without one the program ends.");
  }

  @Test
  void wordsForOperatorsAreFoundInTheSource() throws Exception {
    Dialect dialect = learned("verbs.py");

    assertThat(asked(dialect, "6 / 2")).containsExactly("QUOT:6:2\n");
    assertThat(asked(dialect, "6 - 2 - 1")).containsExactly("6 - 2 - 1\n");
  }

  @Test
  void operandsAreSentOneByOneIfAskedFor() throws Exception {
    Dialect dialect = learned("asks.py");

    assertThat(asked(dialect, "6 / 2")).containsExactly("6\n", "/\n", "2\n");
    assertThat(dialect.greeting()).isEqualTo("First number: ");
  }

  @Test
  void nameIsSentFirstIfExpected() throws Exception {
    Dialect dialect = learned("name.py");

    assertThat(dialect.opening()).isNotEmpty();
    assertThat(dialect.request()).isEqualTo(RequestForm.LINE);
  }

  @Test
  void serverForOneClientIsRestartedForTheNext() throws Exception {
    Dialect dialect = learned("once.py");

    assertThat(dialect.request()).isEqualTo(RequestForm.LINE);
    assertThat(dialect.framed()).isTrue();
  }

  @Test
  void onlyTheFirstAnswerIsRightIfABufferKeepsItsTail() throws Exception {
    assertThat(learned("stale.py").session()).isEqualTo(SessionLength.GOES_WRONG);
  }

  @Test
  void operandsHaveOneDigitIfLongerOnesFail() throws Exception {
    Dialect dialect = learned("digits.py");

    assertThat(dialect.request().digits()).isEqualTo(1);
    assertThat(dialect.request().spacing()).isEqualTo(Spacing.FORBIDDEN);
  }

  @Test
  void numbersAreBinaryIfTheServerUnpacksThem() throws Exception {
    assertThat(learned("packed.py").request().messages("1 + 2"))
        .containsExactly(new byte[] {1, 0, 0, 0, 2, 0, 0, 0, '+'});
  }

  @Test
  void textsHaveALengthPrefixIfTheServerReadsOne() throws Exception {
    Dialect dialect = learned("utf.py");

    assertThat(dialect.request().end()).isEqualTo(LineEnd.LENGTH);
    assertThat(read(dialect, "\u0000\u00015")).isEqualTo("5");
  }

  @Test
  void echoMayHaveAPrefix() throws Exception {
    Dialect dialect = learned("echo.py", Topic.ECHO);

    assertThat(dialect.framed()).isFalse();
    assertThat(read(dialect, "Echo: message 1")).isEqualTo("message 1");
  }

  @Test
  void serverThatNeverAnswersGetsLines() throws Exception {
    Dialect dialect = learned("silent.py");

    assertThat(dialect.request()).isEqualTo(RequestForm.LINE);
    assertThat(dialect.words())
        .contains("No form of request that was tried was answered correctly.");
  }

  @Test
  void learningTwiceGivesTheSameDialect() throws Exception {
    Dialect first = learned("greets.py");
    Files.delete(folder.resolve("greets.py"));

    assertThat(learned("greets.py")).isEqualTo(first);
  }
}
