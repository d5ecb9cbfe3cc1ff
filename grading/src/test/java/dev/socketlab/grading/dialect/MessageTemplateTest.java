package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {

  private static final Map<String, String> VALUES =
      Map.of("a", "12", "o", "+", "b", "345", "e", "12 + 345");

  private static String text(String template) {
    return new String(bytes(template), StandardCharsets.UTF_8);
  }

  private static String hex(String template) {
    return HexFormat.of().formatHex(bytes(template));
  }

  private static byte[] bytes(String template) {
    return MessageTemplate.of(template).filled(VALUES);
  }

  @Test
  void bracesThatOpenNoPlaceStand() {
    assertThat(text("{\"a\":{a},\"op\":\"{o}\",\"b\":{b}}"))
        .isEqualTo("{\"a\":12,\"op\":\"+\",\"b\":345}");
  }

  @Test
  void valuesAreEncoded() {
    assertThat(text("eq={e:form}&again={e:url}")).isEqualTo("eq=12+%2B+345&again=12%20%2B%20345");
    assertThat(hex("{a:i32be}{b:i16le}{o}")).isEqualTo("0000000c" + "5901" + "2b");
    assertThat(hex("{a:f64be}")).isEqualTo("4028000000000000");
  }

  @Test
  void valuesArePadded() {
    assertThat(text("{a:<5:20}|{b:>5:30}|")).isEqualTo("12   |00345|");
    assertThat(hex("{a}{pad:4:00}")).isEqualTo("31320000");
  }

  @Test
  void aLengthCountsWhatFollows() {
    assertThat(hex("{#:i32be:0}{a}{o}")).isEqualTo("00000003" + "31322b");
    assertThat(text("{#:text:1}:{e}")).isEqualTo("10:12 + 345");
    assertThat(text("{#:<4/20:0}{e}")).isEqualTo("8   12 + 345");
  }

  @Test
  void aLengthCountsOnlyTheNextPlace() {
    assertThat(hex("{#:i16be:0:1}{a}{#:i16be:0:1}{b}"))
        .isEqualTo("0002" + "3132" + "0003" + "333435");
  }

  @Test
  void whatLooksLikeAPlaceIsWrittenAsBytes() {
    byte[] bytes = "{a}".getBytes(StandardCharsets.UTF_8);
    assertThat(bytes(MessageTemplate.literal(bytes))).isEqualTo(bytes);
    byte[] noText = {(byte) 0xff, 0};
    assertThat(bytes(MessageTemplate.literal(noText))).isEqualTo(noText);
  }

  @Test
  void bracesOfAProgramsOwnTextStandForThemselves() {
    for (String words :
        List.of("{a:.2f}", "{e:evil}", "{pad:x}", "{#}", "{x:0}", "{#:i32be:x}", "{b:<9}")) {
      assertThat(text(words)).isEqualTo(words);
    }
  }

  @Test
  void aSignInANumbersPlaceIsItsCode() {
    assertThat(hex("{o:i8}{a:i8}")).isEqualTo("2b0c");
  }
}
