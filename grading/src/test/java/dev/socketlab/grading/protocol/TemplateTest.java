package dev.socketlab.grading.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final Map<String, Object> VALUES = Map.of("a", 1L, "w", "x.y");

  @Test
  void formulasAreFilledIn() {
    assertThat(Template.of("ADD ${a} ${a + 1}!").filled(VALUES)).isEqualTo("ADD 1 2!");
  }

  @Test
  void bracesAndDollarsAloneStandForThemselves() {
    assertThat(Template.of("{\"n\":${a}} costs $3").filled(VALUES)).isEqualTo("{\"n\":1} costs $3");
  }

  @Test
  void loneFormulaKeepsItsType() {
    assertThat(Template.of("${a == 1}").value(VALUES)).isEqualTo(true);
    assertThat(Template.of("is ${a == 1}").value(VALUES)).isEqualTo("is true");
  }

  @Test
  void filledInTextIsNoPattern() {
    assertThat(Template.of("${w}+").pattern(VALUES).matcher("x.yx.y").matches()).isFalse();
    assertThat(Template.of("(${w})+").pattern(VALUES).matcher("x.yx.y").matches()).isTrue();
    assertThat(Template.of("(${w})+").pattern(VALUES).matcher("xzy").matches()).isFalse();
  }

  @Test
  void unreadableFormulaIsRejected() {
    assertThatThrownBy(() -> Template.of("x ${a +}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"a +\" is not an expression");
  }
}
