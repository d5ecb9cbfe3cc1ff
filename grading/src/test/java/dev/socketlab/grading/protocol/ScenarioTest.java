package dev.socketlab.grading.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.protocol.ReplyRule.Ending;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {

  private static Scenario of(Step... steps) {
    return new Scenario("s", "d", "", "", Map.of(), List.of(steps));
  }

  private static Step hears(MessageRule rule) {
    return hears(new ReplyRule(List.of(new ReplyRule.Part(Delimiter.LINE, rule)), Ending.EITHER));
  }

  private static Step hears(ReplyRule rule) {
    return new Step.Turn("ann", Optional.empty(), Optional.of(rule), Map.of());
  }

  private static MessageRule pattern(String text) {
    return new MessageRule.Matches(Template.of(text));
  }

  private static MessageRule holds(String text) {
    return new MessageRule.Holds(Formula.of(text), MessageRule.ANYTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {".*", "(?s).*", "[\\s\\S]*"})
  void whereAnyReplyIsRightNobodyCanFail(String any) {
    assertThat(of(hears(MessageRule.ANYTHING), hears(pattern(any))).canFail()).isFalse();
    assertThat(of(hears(holds("true"))).canFail()).isFalse();
    assertThat(of(new Step.Deed("ann", Step.Act.LEAVES)).canFail()).isFalse();
  }

  @Test
  void whereOneReplyIsWrongSomebodyCanFail() {
    assertThat(of(hears(pattern("\\d+"))).canFail()).isTrue();
    assertThat(of(hears(holds("number > 3"))).canFail()).isTrue();
    assertThat(of(hears(new MessageRule.Text(Template.of("hi")))).canFail()).isTrue();
    assertThat(of(hears(ReplyRule.NOTHING)).canFail()).isTrue();
    assertThat(of(hears(ReplyRule.END)).canFail()).isTrue();
    assertThat(of(new Step.Deed("ann", Step.Act.IS_REFUSED)).canFail()).isTrue();
  }

  @Test
  void outputIsSearchedForATextOrAPattern() {
    Map<String, Object> values = Map.of("who", "a.b");
    Step.Prints text = new Step.Prints(Template.of("hello ${who}"), false);
    Step.Prints pattern = new Step.Prints(Template.of("${who}: \\d+"), true);

    assertThat(text.isIn("oh, hello a.b!\n", values)).isTrue();
    assertThat(text.isIn("hello", values)).isFalse();
    assertThat(pattern.isIn("port of a.b: 21\n", values)).isTrue();
    assertThat(pattern.isIn("port of axb: 21\n", values)).isFalse();
    assertThat(of(text).watchesOutput()).isTrue();
    assertThat(of(hears(ReplyRule.END)).watchesOutput()).isFalse();
  }
}
