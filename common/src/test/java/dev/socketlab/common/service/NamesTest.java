package dev.socketlab.common.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "NEW-NAME", "client-1", "jörg_2.0", "山田", "12345678901234567890123456789012"})
  void lettersAndDigitsOfAnyScriptMakeAName(String name) {
    assertThat(Names.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a:",
        "*",
        "a\n",
        "\u202ea",
        "a\u0000",
        "123456789012345678901234567890123"
      })
  void whatCouldBeTakenForMoreIsNoName(String text) {
    assertThat(Names.isName(text)).isFalse();
  }

  @Test
  void namesThatLookAlikeHaveOneKey() {
    assertThat(Names.key("JÖRG")).isEqualTo(Names.key("jörg")).isEqualTo(Names.key("Jo\u0308rg"));
    assertThat(Names.key("ann")).isNotEqualTo(Names.key("anna"));
  }

  @Test
  void aRefusalIsShortAndHarmless() {
    assertThat(Names.refusal("\u001b[31m" + "x".repeat(1000)))
        .endsWith("'\\x1b[31m" + "x".repeat(35) + "...'");
  }
}
