package dev.socketlab.grading.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplyRuleTest {

  private static final Map<String, Object> VALUES = Map.of("a", 3L);

  private static boolean met(ReplyRule rule, String heard) {
    return rule.isMet(Reply.of(heard, false), VALUES);
  }

  private static ReplyRule lines(String... lines) {
    return new ReplyRule.Lines(List.of(lines).stream().map(Template::of).toList());
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
    ReplyRule rule = new ReplyRule.Matches(Template.of("[a-z]+ ${a}"));

    assertThat(met(rule, "abc 3\n")).isTrue();
    assertThat(met(rule, "abc 3!\n")).isFalse();
  }

  @Test
  void formulaKnowsTheReplyAndItsNumber() {
    ReplyRule rule = new ReplyRule.Holds(Formula.of("number == a && reply.startsWith('is')"));

    assertThat(met(rule, "is 3\n")).isTrue();
    assertThat(met(rule, "is 3.0\n")).isTrue();
    assertThat(met(rule, "was 3\n")).isFalse();
    assertThat(met(rule, "is none\n")).isFalse();
    assertThat(rule.words(VALUES)).contains("where a is 3");
  }

  @Test
  void jsonMayHaveMoreFieldsInAnyOrder() {
    ReplyRule rule = new ReplyRule.Json(Map.of("n", "${a}", "ok", true));

    assertThat(met(rule, "{\"x\":[],\"ok\":true,\"n\":3.0}\n")).isTrue();
    assertThat(met(rule, "{\"ok\":true}\n")).isFalse();
    assertThat(met(rule, "{\"ok\":\"true\",\"n\":3}\n")).isFalse();
    assertThat(met(rule, "[1]\n")).isFalse();
    assertThat(met(rule, "no\n")).isFalse();
  }

  @Test
  void nothingAndTheEndExcludeWords() {
    ReplyRule nothing = new ReplyRule.Nothing();
    ReplyRule end = new ReplyRule.End();

    assertThat(nothing.isMet(Reply.of("", false), VALUES)).isTrue();
    assertThat(nothing.isMet(Reply.of("", true), VALUES)).isFalse();
    assertThat(nothing.isMet(Reply.of("x\n", false), VALUES)).isFalse();
    assertThat(end.isMet(Reply.of("", true), VALUES)).isTrue();
    assertThat(end.isMet(Reply.of("", false), VALUES)).isFalse();
    assertThat(end.isMet(Reply.of("bye\n", true), VALUES)).isFalse();
  }

  @Test
  void onlyLinesCanBeCompleteEarly() {
    assertThat(lines("1", "2").isComplete(Reply.of("1\n", false))).isFalse();
    assertThat(lines("1", "2").isComplete(Reply.of("1\n2\n", false))).isTrue();
    assertThat(new ReplyRule.Nothing().isComplete(Reply.of("", false))).isFalse();
  }
}
