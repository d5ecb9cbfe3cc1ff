package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InertTest {

  @Test
  void textIsShownAsItIs() {
    assertThat(Inert.line("José 王小明 🦆 <b> \\n")).isEqualTo("José 王小明 🦆 <b> \\n");
  }

  @Test
  void whatATerminalWouldObeyIsWrittenOut() {
    assertThat(Inert.line("\u001b[2J\u0007\u009b31m\u007f"))
        .isEqualTo("\\x1b[2J\\x07\\x9b31m\\x7f");
  }

  @Test
  void marksThatReverseTheReadingDirectionAreWrittenOut() {
    assertThat(Inert.line("a\u202Eb\u2066c\u200f")).isEqualTo("a\\u{202e}b\\u{2066}c\\u{200f}");
  }

  @Test
  void oneLineStaysOne() {
    assertThat(Inert.line("a\r\nb\tc\u2028d\u0085e"))
        .isEqualTo("a\\r\\nb\\tc\\u{2028}d\\x85e")
        .hasLineCount(1);
  }

  @Test
  void halfACharacterIsWrittenOut() {
    assertThat(Inert.line("\ud83e")).isEqualTo("\\u{d83e}");
  }

  @Test
  void linesAreKeptWhereTheyAreWanted() {
    assertThat(Inert.lines("a\r\n\tb\rc\u001b")).isEqualTo("a\n    b\\rc\\x1b");
  }
}
