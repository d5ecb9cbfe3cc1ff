package dev.socketlab.grading.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

  @Test
  void controlCharactersAreEscaped() {
    assertThat(Visible.text("a\tb\r\n\0\u0007\u001b[31m\u007f"))
        .isEqualTo("a\\tb\\r\\n\\0\\x07\\x1b[31m\\x7f");
  }

  @Test
  void charactersThatTurnOrHideTextAreEscaped() {
    assertThat(Visible.text("a\u202eb\u2066c\u200bd\ufeffe"))
        .isEqualTo("a\\u{202e}b\\u{2066}c\\u{200b}d\\u{feff}e");
  }

  @Test
  void blanksThatLookLikeOthersAreEscaped() {
    assertThat(Visible.text("1\u00a02\u20033")).isEqualTo("1\\xa02\\u{2003}3");
  }

  @Test
  void lettersOfAnyLanguageStay() {
    String text = "gr\u00fc\u00dfe \u65e5\u672c \ud83d\ude00 \u22127";

    assertThat(Visible.bytes(text.getBytes(UTF_8))).isEqualTo(text);
  }

  @Test
  void loneHalfOfACharacterIsEscaped() {
    assertThat(Visible.text("a\ud83db")).isEqualTo("a\\u{d83d}b");
  }

  @Test
  void bytesThatAreNoTextAreShownAsBytes() {
    assertThat(Visible.bytes(new byte[] {(byte) 0xff, (byte) 0xfe, '+', '1', '\n', 0}))
        .isEqualTo("\\xff\\xfe+1\\n\\0");
  }

  @Test
  void longTextLosesItsMiddleAndTellsItsLength() {
    String shown = Visible.bytes(("begin" + "x".repeat(10_000) + "end").getBytes(UTF_8));

    assertThat(shown).hasSizeLessThan(450).startsWith("begin").contains("xxx … xxx");
    assertThat(shown).endsWith("end (10008 bytes)");
  }

  @Test
  void longBytesThatAreNoTextLoseTheirMiddleToo() {
    byte[] bytes = new byte[10_000];
    java.util.Arrays.fill(bytes, (byte) 0xff);

    assertThat(Visible.bytes(bytes)).hasSizeLessThan(450).endsWith("(10000 bytes)");
  }

  @Test
  void linesStayLines() {
    assertThat(Visible.lines("calc.c:3: error\r\n  a\u0007\n"))
        .isEqualTo("calc.c:3: error\n  a\\x07");
  }
}
