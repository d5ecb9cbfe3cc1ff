package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.Sample;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.process.LittleProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers with protocols of their own: how many clients it takes to learn them, and what. */
@Timeout(300)
class InventedDialectsTest {

  private static final Path SERVERS = Path.of("src/test/resources/dialects").toAbsolutePath();

  private static final int DRAWN = 8;

  /** A server, what it takes for 67 - 8, and how many clients may find that out. */
  private static final List<String> FORMS =
      List.of(
          "joins.py => REQUEST|67 - 8\\n => 10",
          "mute_name.py => 67 - 8\\n => 10",
          "command.py => CALC:67 - 8\\n => 10",
          "object.py => {\"left\": 67, \"right\": 8, \"operation\": \"subtract\"} => 10",
          "object_line.py => {\"expr\": \"67 - 8\"}\\n => 10",
          "query.py => action=calculate&formula=67+-+8 => 10",
          "strict.py => 67-8 => 10",
          "usage.py => - 67 8\\n => 10",
          "postfix.py => 67 8 -\\n => 10",
          "commas.py => 67,minus,8\\n => 10",
          "menu.py => 2\\n, then 67\\n, then 8\\n => 10",
          "guided.py => 67 - 8\\n => 10",
          "doubles.py => -@P\\xc0\\x00\\x00\\x00\\x00\\x00@ \\x00\\x00\\x00\\x00\\x00\\x00 => 10",
          "header.py => 6                                                               67 - 8 => 10",
          "length.py => \\x00\\x00\\x00\\x0667 - 8 => 10",
          "crlf.py => 67 - 8\\r\\n => 10",
          "sleeps.py => 67-8\\n => 10",
          "equals.py => 67 - 8= => 10",
          "commands.py => SOLVE 67 - 8\\n => 10",
          "greeted.py => 67 - 8\\n => 10",
          "parts.py => 67\\n, then -\\n, then 8\\n => 10",
          "adds.py => 67\\n, then 8\\n => 12",
          "counts.py => SUB -n 2 67 8 => 10",
          "tabs.py => REQUEST\\t67\\t8\\tOPsub\\n => 32",
          "verbs_first.py => SUB 67 8\\n => 20",
          "padded_greeting.py => 67 - 8\\n => 10");

  static Stream<Arguments> drawn() {
    return Sample.of(FORMS, DRAWN).stream()
        .map(form -> form.split(" => ", -1))
        .map(form -> Arguments.of(form[0], form[1], Integer.valueOf(form[2])));
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("drawn")
  void formIsFound(String server, String request, int most) throws Exception {
    try (RestartedServer visited = started(server)) {
      DialectLearner learner = learner(visited);
      Dialect dialect = learner.learn();

      assertThat(dialect.request().shown("67 - 8").replace("\"", ""))
          .isEqualTo(request.replace("\"", ""));
      assertThat(learner.attempts()).isLessThanOrEqualTo(most);
    }
  }

  private RestartedServer started(String server) throws Exception {
    Files.copy(SERVERS.resolve(server), folder.resolve(server));
    return new RestartedServer(
        folder, List.of(LittleProgram.interpreter(), SERVERS.resolve(server).toString()));
  }

  private DialectLearner learner(RestartedServer visited) throws Exception {
    return new DialectLearner(
        visited, Topic.SUMS, ProtocolHints.in(folder), SuggestedRequest.Supplier.NONE);
  }

  @Test
  void serverThatDoesSomethingElseIsKnownByItsReply() throws Exception {
    try (RestartedServer visited = started("vowels.py")) {
      Dialect dialect = learner(visited).learn();

      assertThat(dialect.words()).contains("It does something else than the assignment says.");
      assertThat(dialect.other()).map(KnownReply::reply).contains("vowels: #");
      assertThat(dialect.session()).isEqualTo(SessionLength.GOES_ON);
      assertThat(dialect.forAnswers().other()).isEmpty();
      assertThat(dialect.unknown()).isEmpty();
    }
  }

  @Test
  void serverThatRejectsEverythingIsNotSaidToDoSomethingElse() throws Exception {
    try (RestartedServer visited = started("rejects.py")) {
      Dialect dialect = learner(visited).learn();

      assertThat(dialect.other())
          .map(KnownReply::reply)
          .hasValueSatisfying(reply -> assertThat(reply).startsWith("error: I do not understand"));
      assertThat(dialect.words()).noneMatch(words -> words.contains("something else"));
      assertThat(dialect.unknown())
          .map(UnknownProtocol::received)
          .hasValueSatisfying(reply -> assertThat(reply).contains("I do not understand"));
    }
  }

  @Test
  void paddedGreetingBeforeAnAnswerIsRemoved() throws Exception {
    try (RestartedServer visited = started("padded_greeting.py")) {
      byte[] heard =
          ("Welcome to calculator 7" + "\0".repeat(77) + "59\0\0\0")
              .getBytes(StandardCharsets.UTF_8);

      assertThat(learner(visited).learn().reading().text(heard).strip()).isEqualTo("59");
    }
  }

  @Test
  void serverThatSleepsIsAskedLittle() throws Exception {
    try (RestartedServer visited = started("sleeps_always.py")) {
      learner(visited).learn();

      long sent =
          visited.transcript().events().stream()
              .filter(event -> event.kind() == Event.Kind.SENT)
              .count();
      assertThat(sent).isLessThan(25);
    }
  }
}
