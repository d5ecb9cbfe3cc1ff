package dev.socketlab.grading.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void controlCharactersAreEscaped() {
    assertThat(Excerpt.text("a\r\n\u001b[31m\u202e")).isEqualTo("a\\r\\n\\x1b[31m\\u{202e}");
    assertThat(Excerpt.bytes(new byte[] {'a', '\n', 0x1b, (byte) 0xff}))
        .isEqualTo("a\\n\\x1b\\xff");
  }

  @Test
  void longTextLosesItsMiddleAndShowsItsLength() {
    String shown = Excerpt.bytes(("begin" + "x".repeat(10_000) + "end").getBytes(UTF_8));

    assertThat(shown).hasSizeLessThan(450).startsWith("begin").contains("xxx … xxx");
    assertThat(shown).endsWith("end (10008 bytes)");
  }

  @Test
  void longBinaryDataLosesItsMiddle() {
    byte[] bytes = new byte[10_000];
    Arrays.fill(bytes, (byte) 0xff);

    assertThat(Excerpt.bytes(bytes)).hasSizeLessThan(450).endsWith("(10000 bytes)");
  }

  @Test
  void noCharacterIsSplit() {
    String duck = "\ud83e\udd86";

    assertThat(Excerpt.text("x" + duck.repeat(1000)))
        .isEqualTo("x" + duck.repeat(299) + " … " + duck.repeat(100));
  }

  @Test
  void linesStayLines() {
    assertThat(Excerpt.lines("calc.c:3: error\r\n  a\u0007\n"))
        .isEqualTo("calc.c:3: error\n  a\\x07");
    assertThat(Excerpt.lines("x".repeat(1000) + "\nend")).hasSizeLessThan(450).endsWith("\nend");
  }
}
