package dev.socketlab.grading.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.protocol.ReplyRule.Ending;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplyRuleTest {

  private static final Map<String, Object> VALUES = Map.of("a", 3L);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean met(ReplyRule rule, String heard) {
    return rule.isMet(bytes(heard), false, VALUES);
  }

  private static ReplyRule of(MessageRule... rules) {
    return new ReplyRule(
        Stream.of(rules).map(rule -> new ReplyRule.Part(Delimiter.LINE, rule)).toList(),
        Ending.EITHER);
  }

  private static ReplyRule lines(String... lines) {
    return of(
        Stream.of(lines)
            .map(line -> new MessageRule.Text(Template.of(line)))
            .toArray(MessageRule[]::new));
  }

  @Test
  void lineEndsWithLfOrCrLf() {
    assertThat(met(lines("is ${a}"), "is 3\n")).isTrue();
    assertThat(met(lines("is ${a}"), "is 3\r\n")).isTrue();
    assertThat(met(lines("is ${a}"), "is 3")).as("no line end").isFalse();
    assertThat(met(lines("is ${a}"), "is 4\n")).isFalse();
  }

  @Test
  void moreThanWasAskedForIsWrong() {
    assertThat(met(lines("3"), "3\n3\n")).isFalse();
    assertThat(met(lines("3"), "3\nand")).isFalse();
    assertThat(met(lines("3", "4"), "3\n4\n")).isTrue();
    assertThat(met(lines("3", "4"), "4\n3\n")).isFalse();
  }

  @Test
  void patternIsForTheWholeLine() {
    ReplyRule rule = of(new MessageRule.Matches(Template.of("[a-z]+ ${a}")));

    assertThat(met(rule, "abc 3\n")).isTrue();
    assertThat(met(rule, "abc 3!\n")).isFalse();
  }

  @Test
  void groupsOfAPatternAreValues() {
    ReplyRule rule = of(new MessageRule.Matches(Template.of("port (?<port>\\d+) of (?<who>\\w+)")));

    assertThat(rule.finds()).contains("port", "who", "reply", "number");
    assertThat(rule.found(bytes("port 21 of ann\n"), false, VALUES))
        .containsEntry("port", 21L)
        .containsEntry("who", "ann")
        .containsEntry("reply", "port 21 of ann");
  }

  @Test
  void formulaKnowsTheReplyAndItsNumber() {
    ReplyRule rule =
        of(
            new MessageRule.Holds(
                Formula.of("number == a && reply.startsWith('is')"), MessageRule.ANYTHING));

    assertThat(met(rule, "is 3\n")).isTrue();
    assertThat(met(rule, "is 3.0\n")).isTrue();
    assertThat(met(rule, "was 3\n")).isFalse();
    assertThat(met(rule, "is none\n")).isFalse();
    assertThat(rule.words(VALUES)).contains("where a is 3");
  }

  @Test
  void jsonMayHaveMoreFieldsInAnyOrder() {
    ReplyRule rule = of(new JsonRule(Map.of("n", "${a}", "ok", true)));

    assertThat(met(rule, "{\"x\":[],\"ok\":true,\"n\":3.0}\n")).isTrue();
    assertThat(met(rule, "{\"ok\":true}\n")).isFalse();
    assertThat(met(rule, "{\"ok\":\"true\",\"n\":3}\n")).isFalse();
    assertThat(met(rule, "[1]\n")).isFalse();
    assertThat(met(rule, "no\n")).isFalse();
  }

  @Test
  void jsonMayHoldObjectsAndLists() {
    ReplyRule rule =
        of(new JsonRule(Map.of("user", Map.of("id", "${a}"), "tags", List.of("x", "${a + 1}"))));

    assertThat(met(rule, "{\"user\":{\"name\":\"n\",\"id\":3},\"tags\":[\"x\",4]}\n")).isTrue();
    assertThat(met(rule, "{\"user\":{\"id\":4},\"tags\":[\"x\",4]}\n")).isFalse();
    assertThat(met(rule, "{\"user\":{\"id\":3},\"tags\":[4,\"x\"]}\n")).isFalse();
    assertThat(rule.names()).containsExactly("a");
  }

  @Test
  void nothingAndTheEndExcludeWords() {
    assertThat(ReplyRule.NOTHING.isMet(bytes(""), false, VALUES)).isTrue();
    assertThat(ReplyRule.NOTHING.isMet(bytes(""), true, VALUES)).isFalse();
    assertThat(ReplyRule.NOTHING.isMet(bytes("x\n"), false, VALUES)).isFalse();
    assertThat(ReplyRule.END.isMet(bytes(""), true, VALUES)).isTrue();
    assertThat(ReplyRule.END.isMet(bytes(""), false, VALUES)).isFalse();
    assertThat(ReplyRule.END.isMet(bytes("bye\n"), true, VALUES)).isFalse();
  }

  @Test
  void theEndMayBeDemandedAfterMessages() {
    ReplyRule rule = new ReplyRule(lines("bye").parts(), Ending.ENDS);

    assertThat(rule.isMet(bytes("bye\n"), true, VALUES)).isTrue();
    assertThat(rule.isMet(bytes("bye\n"), false, VALUES)).isFalse();
    assertThat(rule.isComplete(bytes("bye\n"), false)).as("the end has to be awaited").isFalse();
  }

  @Test
  void oneOfSeveralRepliesIsEnough() {
    ReplyRule error = of(new MessageRule.Matches(Template.of("ERR (?<code>\\d+)")));
    ReplyRule rule = new ReplyRule(error.parts(), Ending.EITHER, List.of(ReplyRule.END));

    assertThat(met(rule, "ERR 5\n")).isTrue();
    assertThat(rule.isMet(bytes(""), true, VALUES)).isTrue();
    assertThat(rule.isMet(bytes(""), false, VALUES)).isFalse();
    assertThat(met(rule, "OK\n")).isFalse();
    assertThat(rule.isComplete(bytes("ERR 5\n"), false)).isTrue();
    assertThat(rule.finds()).doesNotContain("code").contains("reply");
    assertThat(rule.words(VALUES)).endsWith(", or the end of the connection");
    assertThat(
            new ReplyRule(List.of(), Ending.ENDS, List.of(lines("3")))
                .find(bytes("3\n"), 0, false, VALUES))
        .isEqualTo(2);
  }

  @Test
  void onlyMessagesCanBeCompleteEarly() {
    assertThat(lines("1", "2").isComplete(bytes("1\n"), false)).isFalse();
    assertThat(lines("1", "2").isComplete(bytes("1\n2\n"), false)).isTrue();
    assertThat(ReplyRule.NOTHING.isComplete(bytes(""), false)).isFalse();
  }

  @Test
  void rightMessagesAreFoundAmongOthers() {
    byte[] heard = bytes("hello\n3\n4\n3\n4\n");
    ReplyRule rule = lines("3", "4");

    assertThat(rule.find(heard, 0, false, VALUES)).isEqualTo("hello\n3\n4\n".length());
    assertThat(rule.find(heard, 10, false, VALUES)).isEqualTo(heard.length);
    assertThat(rule.find(heard, heard.length, false, VALUES)).isEqualTo(-1);
  }

  @Test
  void linesUntilALastOneAreOneMessage() {
    ReplyRule rule =
        new ReplyRule(
            List.of(
                new ReplyRule.Part(
                    new LinesUntil(Delimiter.LINE, "."),
                    new MessageRule.Holds(
                        Formula.of("reply.contains('b')"), MessageRule.ANYTHING))),
            Ending.EITHER);

    assertThat(rule.isComplete(bytes("a\nb\n"), false)).isFalse();
    assertThat(met(rule, "a\nb\n.\n")).isTrue();
    assertThat(met(rule, "a\n.\n")).isFalse();
  }
}
