package dev.socketlab.common.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EscapedTest {

  @Test
  void lettersOfAnyLanguageStay() {
    String text = "José grüße 王小明\u3000日本 🦆 <b> \u22127";
    assertThat(Escaped.line(text)).isEqualTo(text);
    assertThat(Escaped.lines(text)).isEqualTo(text);
    assertThat(Escaped.bytes(text.getBytes(UTF_8))).isEqualTo(text);
  }

  @Test
  void whatATerminalWouldObeyIsWrittenOut() {
    assertThat(Escaped.line("\0\u001b[2J\u0007\u009b31m\u007f"))
        .isEqualTo("\\x00\\x1b[2J\\x07\\u{9b}31m\\x7f");
  }

  @Test
  void whatTurnsOrHidesTextIsWrittenOut() {
    assertThat(Escaped.line("a\u202eb\u2066c\u200fd\u061ce\u200bf\ufeffg"))
        .isEqualTo("a\\u{202e}b\\u{2066}c\\u{200f}d\\u{61c}e\\u{200b}f\\u{feff}g");
  }

  @Test
  void blanksThatLookLikeOthersAreWrittenOut() {
    assertThat(Escaped.line("1\u00a02\u20033")).isEqualTo("1\\u{a0}2\\u{2003}3");
  }

  @Test
  void charactersWithoutAMeaningAreWrittenOut() {
    assertThat(Escaped.line("a\ud83eb\ue000c\uffffd")).isEqualTo("a\\u{d83e}b\\u{e000}c\\u{ffff}d");
  }

  @Test
  void oneLineStaysOne() {
    assertThat(Escaped.line("a\r\nb\tc\u2028d\u0085e\u2029f"))
        .isEqualTo("a\\r\\nb\\tc\\u{2028}d\\u{85}e\\u{2029}f")
        .hasLineCount(1);
  }

  @Test
  void linesAreKeptWhereTheyAreWanted() {
    assertThat(Escaped.lines("a\r\n\tb\rc\u001b")).isEqualTo("a\n    b\\rc\\x1b");
  }

  @Test
  void stackTraceShowsMessagesEscaped() {
    assertThat(Escaped.trace(new IllegalStateException("a\u001b]0;x\u0007\u009b")))
        .startsWith("java.lang.IllegalStateException: a\\x1b]0;x\\x07\\u{9b}\n    at ")
        .doesNotContain("\u001b");
  }

  @Test
  void whatIsShownAlreadyIsShownAlike() {
    String shown = Escaped.bytes(new byte[] {'a', '\\', '\n', 0, (byte) 0xff});
    assertThat(Escaped.line(shown)).isEqualTo(shown);
  }

  @Test
  void bytesThatAreNoTextAreShownAsBytes() {
    assertThat(Escaped.bytes(new byte[] {(byte) 0xff, (byte) 0xfe, '+', '1', '\n', 0}))
        .isEqualTo("\\xff\\xfe+1\\n\\x00");
  }

  @Test
  void textAroundBytesThatAreNoTextStaysText() {
    byte[] cut = "ab€cd€".getBytes(UTF_8);
    cut[2] = 'x'; // the first euro has lost its first byte,
    byte[] last = Arrays.copyOf(cut, cut.length - 1); // and the last one its last
    assertThat(Escaped.bytes(last)).isEqualTo("abx\\x82\\xaccd\\xe2\\x82");
    assertThat(Escaped.bytes(new byte[] {(byte) 0x9b, (byte) 0xc2, (byte) 0x9b}))
        .isEqualTo("\\x9b\\u{9b}");
  }

  @Test
  void aSentBackslashIsToldFromAnEscape() {
    assertThat(Escaped.bytes("2+2\\n\n".getBytes(UTF_8))).isEqualTo("2+2\\\\n\\n");
  }

  @Test
  void nothingIsShownAsNothing() {
    assertThat(Escaped.bytes(new byte[0])).isEmpty();
    assertThat(Escaped.line("")).isEmpty();
    assertThat(Escaped.lines("")).isEmpty();
  }
}
